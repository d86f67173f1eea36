import { tenthsKmBetween } from "../posts/ground.ts";
import type { LimitRef } from "../schema.ts";
import type { ElasticLimit } from "./elastic-model.ts";
import type { Grounded } from "./with-limits.ts";

/**
 * Contradictions that counting shows, without a solve: what must be placed against what there is room for.
 * Of each none can be spared. The smallest comes first; where any limit contradicts by itself, it is among
 * them.
 *
 * | at least | at most |
 * | --- | --- |
 * | N | Σ of all supplies; of those within the longest distance |
 * | N | Σ of caps; of communes within the longest distance; with the maxima that save most |
 * | N | the budget over the cheapest post |
 * | the minimum of a province | its caps; its maximum |
 * | a pin | the cap |
 * | pins and minima | N |
 */
export function countedContradictions(
  limits: readonly ElasticLimit[],
  grounded: Grounded,
): Set<ElasticLimit>[] {
  const asked = limits.filter(({ idle }) => !idle);
  const of = (kind: LimitRef["kind"]) => asked.filter(({ ref }) => ref.kind === kind);
  const value = ({ ref }: ElasticLimit) => ref.value!;
  const [posts] = of("posts");
  const [cap] = of("perCommune");
  const room = roomOf(grounded);
  const { problem } = grounded;
  const found: ElasticLimit[][] = [];

  const minima = of("provinceMin");
  const pins = of("pin").filter((pin) => value(pin) > 0);
  const caps = new Map(problem.communes.map(({ code, most }) => [code, most]));
  if (problem.sources.length === 0) {
    const demands = [...(problem.placeAll ? [posts!] : []), ...minima, ...pins];
    return demands.map((limit) => new Set([limit]));
  }
  const filled: ElasticLimit[] = [];
  for (const limit of minima) {
    const { code } = limit.ref;
    const p = problem.provinces.findIndex((province) => province.code === code);
    const max = of("provinceMax").find(({ ref }) => ref.code === code);
    if (room.members[p] === 0) {
      found.push([limit]);
      continue;
    }
    filled.push(limit);
    if (cap && value(limit) > room.caps[p]!) found.push([limit, cap]);
    if (max && value(limit) > value(max)) found.push([limit, max]);
  }
  for (const pin of pins) {
    if (cap && value(pin) > caps.get(pin.ref.code!)!) found.push([pin, cap]);
  }
  // Of several pins of one commune one counts.
  const held = new Map(pins.filter(({ ref }) => ref.source === null).map((p) => [p.ref.code, p]));
  for (const demands of [filled, [...held.values()]]) {
    const enough = fewestBeyond(demands, value, problem.posts);
    if (enough) found.push([...enough, posts!]);
  }
  if (problem.placeAll) {
    for (const bounds of boundsOfAll(grounded, of, room)) found.push([posts!, ...bounds]);
  }
  return found.map((set) => new Set(set)).sort((a, b) => a.size - b.size);
}

/**
 * Whether counting finds every contradiction: any body may lend to any commune, and nothing asks for posts
 * but N. Then what can be placed is the lesser of all supplies and all that provinces and communes take.
 */
export const isCountable = ({ problem, ground }: Grounded): boolean =>
  problem.placeAll &&
  problem.pins.length === 0 &&
  problem.budget === null &&
  problem.sourcesPerCommune === null &&
  problem.provinces.every(({ min }) => min === 0) &&
  ground.longestKm === null &&
  ground.exclusions.length === 0;

/** Communes and their caps, by province. */
function roomOf({ problem }: Grounded) {
  const caps = problem.provinces.map(() => 0);
  const members = problem.provinces.map(() => 0);
  for (const { province, most } of problem.communes) {
    caps[province]! += most;
    members[province]!++;
  }
  return { caps, members, all: sum(caps) };
}

/** Limits that keep all that is placed below N, in each way of counting. */
function* boundsOfAll(
  { problem, ground }: Grounded,
  of: (kind: LimitRef["kind"]) => ElasticLimit[],
  room: ReturnType<typeof roomOf>,
): Generator<ElasticLimit[]> {
  const { posts, sources, provinces, communes } = problem;
  const [cap] = of("perCommune");
  const [longest] = of("longestKm");
  const [budget] = of("budget");
  const supplies = [...of("supply"), ...of("sourceNorm")];
  if (sum(sources.map(({ supply }) => supply)) < posts) yield supplies;

  if (cap && room.all < posts) yield [cap];
  else if (cap) {
    const saved = ({ ref }: ElasticLimit) =>
      room.caps[provinces.findIndex(({ code }) => code === ref.code)]! - ref.value!;
    const maxima = of("provinceMax").filter((max) => saved(max) > 0);
    const enough = fewestBeyond(maxima, saved, room.all - posts);
    const inside = new Set(enough?.map(({ ref }) => ref.code));
    const outside = provinces.some(({ code }, p) => room.members[p]! > 0 && !inside.has(code));
    if (enough) yield outside ? [cap, ...enough] : enough;
  }
  const reaching = new Set<number>();
  const reached = new Set<number>();
  let cheapest = Number.POSITIVE_INFINITY;
  const most = (ground.longestKm ?? Number.POSITIVE_INFINITY) * 10;
  for (const [commune, to] of ground.communes.entries()) {
    for (const [source, { position }] of ground.sources.entries()) {
      const tenthsKm = tenthsKmBetween(position, to);
      cheapest = Math.min(cheapest, tenthsKm);
      if (tenthsKm > most) continue;
      reaching.add(source);
      reached.add(commune);
    }
  }
  if (longest && reached.size === 0) yield [longest];
  else if (longest) {
    const caps = sum([...reached].map((c) => communes[c]!.most));
    if (cap && caps < posts && room.all >= posts) yield [cap, longest];
    const near = supplies.filter(({ ref }) =>
      reaching.has(sources.findIndex(({ id }) => id === ref.source)),
    );
    if (reaching.size < sources.length && sum(near.map(({ ref }) => ref.value!)) < posts) {
      yield [...near, longest];
    }
  }
  if (budget) {
    const { total, perPost, perPostKm } = problem.budget!;
    if (posts * (perPost + (perPostKm * cheapest) / 10) > total + 1e-6) yield [budget];
  }
}

/** The fewest items whose sum is beyond a value, the largest first; undefined where all together are not. */
function fewestBeyond<T>(
  items: readonly T[],
  of: (item: T) => number,
  value: number,
): T[] | undefined {
  const taken: T[] = [];
  let total = 0;
  for (const item of items.toSorted((a, b) => of(b) - of(a))) {
    taken.push(item);
    total += of(item);
    if (total > value) return taken;
  }
  return undefined;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
