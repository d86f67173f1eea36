import { type Ground, pairsOf, supplyOf } from "../posts/ground.ts";
import type { PinnedPosts, PostsProblem } from "../posts/problem.ts";
import type { LimitRef, Relaxation } from "../schema.ts";

/** A problem with what its pairs and supplies come from. */
export interface Grounded {
  problem: PostsProblem;
  ground: Ground;
}

/** The same problem with other values of some limits; an exclusion that lets posts through is gone. */
export function withLimits(grounded: Grounded, changes: readonly Relaxation[]): Grounded {
  const problem = structuredClone(grounded.problem);
  const ground = structuredClone(grounded.ground);
  for (const { limit, relaxTo } of changes) {
    if (limit.kind !== "pin") change(problem, ground, limit, relaxTo);
  }
  problem.pins = problem.pins.map((pin) => {
    const change = changes.find(({ limit }) => isPin(limit, pin, problem));
    return change ? { ...pin, posts: change.relaxTo } : pin;
  });
  for (const [s, source] of problem.sources.entries()) source.supply = supplyOf(ground.sources[s]!);
  problem.pairs = pairsOf(ground);
  return { problem, ground };
}

function change(problem: PostsProblem, ground: Ground, limit: LimitRef, to: number): void {
  const { sources, communes, provinces } = problem;
  const source = limit.source === null ? null : indexOf(sources, ({ id }) => id === limit.source);
  const commune = () =>
    limit.code === null ? null : indexOf(communes, ({ code }) => code === limit.code);
  const province = () => provinces[indexOf(provinces, ({ code }) => code === limit.code)]!;
  switch (limit.kind) {
    case "posts":
      problem.posts = to;
      break;
    case "supply":
      ground.sources[source!]!.lends = to;
      break;
    case "sourceNorm":
      ground.sources[source!]!.spare = to;
      break;
    case "perCommune":
      for (const each of communes) each.most += to - limit.value!;
      break;
    case "provinceMin":
      province().min = to;
      break;
    case "provinceMax":
      province().max = to;
      break;
    case "longestKm":
      ground.longestKm = to;
      break;
    case "sourcesPerCommune":
      problem.sourcesPerCommune = to;
      break;
    case "budget":
      problem.budget!.total = to;
      break;
    case "exclusion":
      ground.exclusions = ground.exclusions.filter(
        (pair) => pair.commune !== commune() || pair.source !== source,
      );
      break;
    default:
      throw new RangeError(`no limit of posts: ${limit.kind}`);
  }
}

function isPin(limit: LimitRef, pin: PinnedPosts, { communes, sources }: PostsProblem): boolean {
  const source = pin.source === null ? null : sources[pin.source]!.id;
  const isAbout = limit.code === communes[pin.commune]!.code && limit.source === source;
  return limit.kind === "pin" && isAbout && limit.value === pin.posts;
}

function indexOf<T>(list: readonly T[], test: (item: T) => boolean): number {
  const index = list.findIndex(test);
  if (index < 0) throw new RangeError("the limit is about nothing in the problem");
  return index;
}
