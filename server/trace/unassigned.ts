import { type Carried, carriedOn, isCarried, type Role } from "../history/carried-columns.ts";
import { COUNTRY, type Counts, placeOf } from "../history/carry.ts";
import { UNIT_STATES } from "../schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { formerRow } from "./former-row.ts";

/** The reports of units of 2021 whose posts no unit of now can claim yet, in a scope. */
export function unassignedRows(
  question: Question,
  { reform, before }: Carried,
  gives: (posts: Counts<Role>) => number,
): RowBehind[] {
  const { snapshot, scope } = question;
  const codes = scope.split(",");
  return snapshot.structures["2021"].communes.flatMap(({ code }, index): RowBehind[] => {
    const row = before.row[index]!;
    const place = placeOf(code, reform);
    if (row < 0 || place.kind !== "unassigned") return [];
    if (scope !== COUNTRY && !codes.includes(place.province)) return [];
    return [formerRow(question, { index, row, state: UNIT_STATES[before.state[index]!]! }, gives)];
  });
}

const total = ({ chiefs, deputies, officers }: Counts<Role>) => chiefs + deputies + officers;

/** Posts of then that stand in no unit of now. */
export function traceUnassigned(question: Question): Behind {
  const { snapshot, structure, asOf } = question;
  if (!isCarried(structure, asOf)) return { rows: [], value: 0 };
  const rows = unassignedRows(question, carriedOn(snapshot, asOf), total);
  return counted({ rows: rows.filter(({ counts }) => counts > 0) });
}
