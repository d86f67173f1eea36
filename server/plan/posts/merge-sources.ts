import type { PostsProblem } from "./problem.ts";

/**
 * The problem with every group of sources that reach the same communes as one source with all their
 * supply, where nothing asks who lends: no distance, no changes, no pin of a pair, no limit of sources or
 * of money by the kilometre. What communes can get is the same, so every objective of theirs has the same
 * optimum; who lends it is not told any more.
 *
 * @returns The problem itself where something asks who lends.
 */
export function mergeSources(problem: PostsProblem): PostsProblem {
  const { sources, pairs, pins, budget, objectives, sourcesPerCommune } = problem;
  const asksWho =
    sourcesPerCommune !== null ||
    (budget !== null && budget.perPostKm > 0) ||
    pins.some(({ source }) => source !== null) ||
    objectives.some((objective) => objective === "distance" || objective === "changes");
  if (asksWho) return problem;

  const reach = sources.map((): number[] => []);
  for (const { source, commune } of pairs) reach[source]!.push(commune);
  const groups = new Map<string, number[]>();
  for (const [source, communes] of reach.entries()) {
    const key = communes.sort((a, b) => a - b).join();
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const merged = [...groups.values()];
  return {
    ...problem,
    sources: merged.map((members) => ({
      id: members.map((source) => sources[source]!.id).join(" "),
      supply: members.reduce((sum, source) => sum + sources[source]!.supply, 0),
    })),
    pairs: merged.flatMap(([first], source) =>
      reach[first!]!.map((commune) => ({ source, commune, tenthsKm: 0 })),
    ),
    previous: null,
  };
}
