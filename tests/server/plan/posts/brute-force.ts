import type { PlacedPosts, PostsProblem } from "../../../../server/plan/posts/problem.ts";

/** Values of the objectives of a problem, each so that less is better. */
export function valuesOf(problem: PostsProblem, posts: readonly number[]): number[] {
  const perCommune = problem.communes.map((_, c) =>
    sum(problem.pairs.map(({ commune }, p) => (commune === c ? posts[p]! : 0))),
  );
  return problem.objectives.map((objective): number => {
    switch (objective) {
      case "meet":
        return -problem.communes.filter(
          ({ shortfall }, c) => shortfall !== null && perCommune[c]! >= shortfall,
        ).length;
      case "worst":
        return Math.max(
          0,
          ...problem.communes.map(({ shortfall }, c) => (shortfall ?? 0) - perCommune[c]!),
        );
      case "need":
        return -sum(
          problem.communes.map(({ need }, c) => {
            let met = 0;
            for (let k = 0; k < perCommune[c]!; k++)
              met += Math.round(need * problem.diminishing ** k);
            return met;
          }),
        );
      case "distance":
        return sum(problem.pairs.map(({ tenthsKm }, p) => tenthsKm * posts[p]!));
      case "changes": {
        if (problem.previous === null) return 0;
        const before = new Map(
          problem.previous.map(({ source, commune, posts }) => [`${source} ${commune}`, posts]),
        );
        let moved = 0;
        for (const [p, { source, commune }] of problem.pairs.entries()) {
          const key = `${source} ${commune}`;
          moved += Math.abs(posts[p]! - (before.get(key) ?? 0));
          before.delete(key);
        }
        return moved + sum([...before.values()]);
      }
      default:
        throw new Error(`no objective ${objective satisfies never}`);
    }
  });
}

/** Whether so many posts on each pair keep every limit of the problem. */
export function isAllowed(problem: PostsProblem, posts: readonly number[]): boolean {
  const { pairs, budget } = problem;
  const total = sum(posts);
  if (problem.placeAll ? total !== problem.posts : total > problem.posts) return false;
  const over = (of: (p: number) => boolean) => sum(posts.filter((_, p) => of(p)));
  if (problem.sources.some(({ supply }, s) => over((p) => pairs[p]!.source === s) > supply))
    return false;
  const received = problem.communes.map((_, c) => over((p) => pairs[p]!.commune === c));
  if (problem.communes.some(({ most }, c) => received[c]! > most)) return false;
  if (problem.communes.some(({ least = 0 }, c) => received[c]! < least)) return false;
  for (const [i, { min, max }] of problem.provinces.entries()) {
    const inside = over((p) => problem.communes[pairs[p]!.commune]!.province === i);
    if (inside < min || (max !== null && inside > max)) return false;
  }
  for (const pin of problem.pins) {
    const there = over(
      (p) =>
        pairs[p]!.commune === pin.commune &&
        (pin.source === null || pairs[p]!.source === pin.source),
    );
    if (there !== pin.posts) return false;
  }
  if (problem.sourcesPerCommune !== null) {
    for (const c of problem.communes.keys()) {
      const used = posts.filter((n, p) => n > 0 && pairs[p]!.commune === c).length;
      if (used > problem.sourcesPerCommune) return false;
    }
  }
  if (!budget) return true;
  const cost = sum(
    posts.map((n, p) => n * (budget.perPost + (budget.perPostKm * pairs[p]!.tenthsKm) / 10)),
  );
  return cost <= budget.total + 1e-9;
}

/** The best values by trying every way to spread the posts; undefined where none is allowed. */
export function bestByTrying(problem: PostsProblem): number[] | undefined {
  let best: number[] | undefined;
  const posts: number[] = problem.pairs.map(() => 0);
  const visit = (p: number, left: number) => {
    if (p === posts.length) {
      if (!isAllowed(problem, posts)) return;
      const values = valuesOf(problem, posts);
      if (!best || isLess(values, best)) best = values;
      return;
    }
    for (let n = 0; n <= left; n++) {
      posts[p] = n;
      visit(p + 1, left - n);
    }
    posts[p] = 0;
  };
  visit(0, problem.posts);
  return best;
}

/** Posts on each pair of a plan. */
export const byPair = ({ pairs }: PostsProblem, placed: readonly PlacedPosts[]): number[] =>
  pairs.map(({ source, commune }) =>
    sum(
      placed
        .filter((move) => move.source === source && move.commune === commune)
        .map((move) => move.posts),
    ),
  );

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) {
    if (value !== b[i]) return value < b[i]!;
  }
  return false;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
