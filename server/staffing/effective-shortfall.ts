import { countFor, shortfallOf } from "../norms/judge.ts";
import type { CommuneColumns } from "./commune-columns.ts";

/** Own posts of a commune that its norm counts: all, or those of one role. null where none are known. */
export function countedPosts(
  { judge, chiefs, deputies, officers }: CommuneColumns,
  place: number,
): number | null {
  if (chiefs[place] === null) return null;
  return countFor(judge[place]?.role ?? "total", {
    chiefs: chiefs[place]!,
    deputies: deputies[place]!,
    officers: officers[place]!,
  });
}

/**
 * Posts that a commune lacks to its minimum when posts on loan count as its own:
 * `max(0, required − (strength + on loan))` (DESIGN.md, "shortfall", "effective strength"). A loan names no
 * role: under a norm for one role its posts count for that role.
 *
 * @param place  Place of the commune in the columns.
 * @param lent  Posts on loan, by default those of the date of the columns.
 * @returns null where the strength is not known or no minimum applies; never 0 for either.
 */
export function effectiveShortfall(
  columns: CommuneColumns,
  place: number,
  lent: number = columns.reinforcement[place]!,
): number | null {
  const required = columns.required[place]!;
  const own = countedPosts(columns, place);
  return required === null || own === null ? null : shortfallOf(required, own + lent);
}
