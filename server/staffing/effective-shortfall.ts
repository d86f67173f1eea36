import { shortfallOf } from "../norms/judge.ts";
import type { CommuneColumns } from "./commune-columns.ts";

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
  { required, counted, reinforcement }: CommuneColumns,
  place: number,
  lent: number = reinforcement[place]!,
): number | null {
  const [minimum, own] = [required[place]!, counted[place]!];
  return minimum === null || own === null ? null : shortfallOf(minimum, own + lent);
}
