import type { Elastic, Flow, Limits } from "./elastic.ts";
import type { ElasticLimit } from "./elastic-model.ts";
import type { Grounded } from "./with-limits.ts";

/**
 * The nearest value of a limit with which a plan keeps the others. Of an exclusion: the fewest posts it
 * must let through.
 *
 * @param others  Limits that must be kept, without `limit`.
 * @returns Null where no value helps.
 */
export async function leastRelaxation(
  elastic: Elastic,
  { problem, ground }: Grounded,
  limit: ElasticLimit,
  others: Limits,
): Promise<number | null> {
  const free = await elastic.least(others, new Set([limit]));
  if (!free) return null;
  const { kind, value } = limit.ref;
  switch (kind) {
    case "budget":
      return elastic.model.costs.reduce(
        (sum, [column, cost]) => sum + cost * Math.round(free.values[column]!),
        0,
      );
    case "longestKm": {
      // What is possible within a distance is possible within any longer one.
      const far = [...elastic.model.far.values()];
      const distances = [ground.longestKm! * 10, ...far].toSorted((a, b) => a - b);
      const within = (tenthsKm: number) => elastic.least(others, NONE, { tenthsKm });
      return (await firstThat(distances, within)) / 10;
    }
    case "sourcesPerCommune": {
      const counts = problem.sources.map((_, i) => i + 1).filter((most) => most > value!);
      return firstThat(counts, (sourcesPerCommune) =>
        elastic.least(others, NONE, { sourcesPerCommune }),
      );
    }
    case "exclusion":
      return Math.ceil(free.value - SLIP);
    default:
      return (
        value! +
        limit.beyond.reduce(
          (sum, { column, by }) => sum + by * Math.ceil(free.values[column]! - SLIP),
          0,
        )
      );
  }
}

const NONE: Limits = new Set();
const SLIP = 1e-5;

/** The first item that passes, by halving: all after it pass too, and the last one does. */
async function firstThat(
  items: readonly number[],
  passes: (item: number) => Promise<Flow | undefined>,
): Promise<number> {
  let [from, to] = [0, items.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (await passes(items[middle]!)) to = middle;
    else from = middle + 1;
  }
  return items[to]!;
}
