import type { Role } from "../history/carried-columns.ts";
import type { Counts } from "../history/carry.ts";
import { activeLoans, sumPosts } from "../reinforcement/active.ts";
import type { UnitState } from "../schema.ts";
import type { Question, RowBehind } from "./behind.ts";

/**
 * The report of a unit of 2021 behind a figure of a unit of now.
 *
 * @param former  Index of the unit, its state, and the row of the staffing matrix that is known of it.
 * @param gives  What it adds to the figure.
 */
export function formerRow(
  { snapshot, asOf }: Question,
  { index, row, state }: { index: number; row: number; state: UnitState },
  gives: (posts: Counts<Role>) => number,
): RowBehind {
  const former = snapshot.structures["2021"];
  const { staffing, communes } = former;
  const cell = row * communes.length + index;
  const posts = {
    chiefs: staffing.chiefs[cell]!,
    deputies: staffing.deputies[cell]!,
    officers: staffing.officers[cell]!,
    reinforcement: sumPosts(activeLoans(former, communes[index]!.code, asOf)),
  };
  return {
    list: "staffing",
    unit: communes[index]!,
    from: former,
    asOf: staffing.dates[row]!,
    counts: gives(posts),
    values: { ...posts, state },
    document: snapshot.documentIds[staffing.document[cell]!]!,
    batch: staffing.batch[cell]!,
  };
}
