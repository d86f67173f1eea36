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

/**
 * Posts of then that stand in no unit of now; with `provinces` the provinces they stand in, one row each
 * with the reports behind it.
 */
export function traceUnassigned(question: Question, member: string): Behind {
  const { snapshot, structure, asOf } = question;
  if (!isCarried(structure, asOf)) return { rows: [], value: 0 };
  const carried = carriedOn(snapshot, asOf);
  const rows = unassignedRows(question, carried, total).filter(({ counts }) => counts > 0);
  if (member !== "provinces") return counted({ rows });
  const posts = new Map<string, number>();
  for (const { unit, counts } of rows) {
    const place = placeOf(unit!.code, carried.reform);
    const province = place.kind === "unassigned" ? place.province : COUNTRY;
    posts.set(province, (posts.get(province) ?? 0) + counts);
  }
  return counted({
    rows: [...posts].map(([province, unassigned]) => ({
      list: "unit",
      unit: structure.provinces[structure.indexOf.get(province) ?? -1],
      asOf,
      counts: 1,
      values: { unassigned },
    })),
    under: rows,
  });
}
