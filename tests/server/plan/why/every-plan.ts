import { tenthsKmBetween } from "../../../../server/plan/posts/ground.ts";
import type { LimitRef } from "../../../../server/plan/schema.ts";
import type { Grounded } from "../../../../server/plan/why/with-limits.ts";
import type { Judged } from "./judged.ts";

type Cell = { source: number; commune: number; tenthsKm: number; posts: number };

/**
 * What every limit would have to be for each way to spread up to `most` posts over all pairs of sources
 * and communes, whether a limit keeps them apart or not. The limits come in one order.
 */
export function everyPlan(grounded: Grounded, most: number): Judged[][] {
  const { sources, communes } = grounded.ground;
  const cells: Cell[] = sources.flatMap(({ position }, source) =>
    communes.map((to, commune) => ({
      ...{ source, commune, tenthsKm: tenthsKmBetween(position, to), posts: 0 },
    })),
  );
  const plans: Judged[][] = [];
  const visit = (i: number, left: number) => {
    if (i === cells.length) {
      plans.push(judge(grounded, cells));
      return;
    }
    for (let n = 0; n <= left; n++) {
      cells[i]!.posts = n;
      visit(i + 1, left - n);
    }
    cells[i]!.posts = 0;
  };
  visit(0, most);
  return plans;
}

function judge({ problem, ground }: Grounded, cells: readonly Cell[]): Judged[] {
  const judged: Judged[] = [];
  const posts = (of: (cell: Cell) => boolean) =>
    cells.filter(of).reduce((total, cell) => total + cell.posts, 0);
  const add = (
    kind: LimitRef["kind"],
    value: number | null,
    needs: number,
    about: { code?: string | undefined; source?: string | undefined } = {},
  ) => {
    const { code = null, source = null } = about;
    judged.push({ limit: { kind, code, source, value }, needs });
  };
  const raised = (value: number, reached: number) => Math.max(value, reached);

  const all = posts(() => true);
  add("posts", problem.posts, problem.placeAll ? all : raised(problem.posts, all));
  for (const [s, { lends, spare }] of ground.sources.entries()) {
    const given = posts(({ source }) => source === s);
    const source = problem.sources[s]!.id;
    add("supply", lends, raised(lends, given), { source });
    if (spare !== null) add("sourceNorm", spare, raised(spare, given), { source });
  }
  const cap = problem.communes[0]!.most;
  const there = problem.communes.map((_, c) => posts(({ commune }) => commune === c));
  add("perCommune", cap, raised(cap, Math.max(...there)));
  for (const [p, { code, min, max }] of problem.provinces.entries()) {
    const inside = posts(({ commune }) => problem.communes[commune]!.province === p);
    if (min > 0) add("provinceMin", min, Math.min(min, inside), { code });
    if (max !== null) add("provinceMax", max, raised(max, inside), { code });
  }
  if (ground.longestKm !== null) {
    const used = cells.filter((cell) => cell.posts > 0).map(({ tenthsKm }) => tenthsKm / 10);
    add("longestKm", ground.longestKm, raised(ground.longestKm, Math.max(0, ...used)));
  }
  if (problem.sourcesPerCommune !== null) {
    const used = problem.communes.map(
      (_, c) => cells.filter((cell) => cell.commune === c && cell.posts > 0).length,
    );
    add(
      "sourcesPerCommune",
      problem.sourcesPerCommune,
      raised(problem.sourcesPerCommune, Math.max(...used)),
    );
  }
  if (problem.budget) {
    const { total, perPost, perPostKm } = problem.budget;
    const cost = cells.reduce(
      (sum, cell) => sum + cell.posts * (perPost + (perPostKm * cell.tenthsKm) / 10),
      0,
    );
    add("budget", total, cost <= total + 1e-9 ? total : cost);
  }
  const once = <T>(list: readonly T[]) => [
    ...new Map(list.map((item) => [JSON.stringify(item), item])).values(),
  ];
  for (const pin of once(problem.pins)) {
    const pinned = posts(
      ({ commune, source }) =>
        commune === pin.commune && (pin.source === null || pin.source === source),
    );
    add("pin", pin.posts, pinned, {
      code: problem.communes[pin.commune]!.code,
      source: pin.source === null ? undefined : problem.sources[pin.source]!.id,
    });
  }
  for (const { commune, source } of once(ground.exclusions)) {
    const through = posts(
      (cell) =>
        (commune === null || cell.commune === commune) &&
        (source === null || cell.source === source),
    );
    add("exclusion", null, through, {
      code: commune === null ? undefined : problem.communes[commune]!.code,
      source: source === null ? undefined : problem.sources[source]!.id,
    });
  }
  return judged;
}
