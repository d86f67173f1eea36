import { difference } from "../difference/difference.ts";
import { CHANGE_KINDS, kindOf } from "../difference/kinds.ts";
import { pointAt } from "../difference/point.ts";
import type { ChangedUnit } from "../difference/schema.ts";
import { carriedOn, isCarried, partsOf } from "../history/carried-columns.ts";
import type { Norm } from "../norms/schema.ts";
import type { Level } from "../schema.ts";
import type { Unit } from "../units/schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { changeOf, union } from "./change-of.ts";
import { behindOf } from "./figures.ts";
import { formerRow } from "./former-row.ts";
import { loanRows } from "./loans.ts";
import { REGISTERS } from "./register.ts";
import type { Side } from "./schema.ts";
import { staffed } from "./staffing.ts";

const COUNT = "change.";

/**
 * What stands behind a change from one point of time or knowledge to another: a figure after less the
 * same before, or with `change.…` how many units changed.
 *
 * @throws {AppError} 400 `figure.unchanging` for a figure that is no sum; 404: see `behindOf`.
 */
export const changeBehind = (before: Question, after: Question, figure: string): Behind =>
  figure.startsWith(COUNT)
    ? changedUnits(before, after, figure.slice(COUNT.length))
    : changeOf(after, figure, behindOf(before, figure), behindOf(after, figure));

/**
 * Units by what happened to their strength: `commune.gained`, `province.changed`, `commune.unchanged`,
 * `commune.all`, or those whose change lies between two bounds, `commune.-7:-3`, `commune.8:`. The rows of
 * a commune are its reports and loans on both sides, those of a province stand behind it.
 */
function changedUnits(before: Question, after: Question, member: string): Behind {
  const [level, kind = ""] = member.split(".") as [Level, string?];
  const points = [before, after].map(({ snapshot, structure, asOf }) =>
    pointAt(snapshot, structure, asOf, level),
  );
  const changes = new Map(
    difference(points[0]!, points[1]!, level).units.map((unit) => [unit.code, unit]),
  );
  const kept = unitsOf(after, level).filter(({ code }) => isWanted(changes.get(code), kind));
  kept.sort((a, b) => sizeOf(changes.get(b.code)) - sizeOf(changes.get(a.code)));
  const [from, to] = [sideRows(before, "before"), sideRows(after, "after")];
  const shared = {
    norms: union(from.norms, to.norms),
    documents: [REGISTERS[after.structure.id]],
  };
  if (level === "commune") {
    const rows = kept.flatMap((unit) => countedOnce(unit, [...from.of(unit), ...to.of(unit)]));
    return counted({ ...shared, rows });
  }
  const members = kept.flatMap(({ code }) => {
    const { structure } = after;
    return structure.communesOf[structure.indexOf.get(code)!]!.map((i) => structure.communes[i]!);
  });
  return counted({
    ...shared,
    rows: kept.map((unit) => provinceRow(unit, changes.get(unit.code))),
    under: members.flatMap((unit) => [...from.of(unit), ...to.of(unit)]),
  });
}

/** The units of a level that lie in the scope. */
function unitsOf({ structure, indices }: Question, level: Level): Unit[] {
  if (level === "commune") return indices.map((i) => structure.communes[i]!);
  const provinces = new Set(indices.map((i) => structure.provinceOf[i]!));
  return [...provinces].sort((a, b) => a - b).map((i) => structure.provinces[i]!);
}

const sizeOf = (unit: ChangedUnit | undefined) => Math.abs(unit?.change.strength ?? 0);

function isWanted(unit: ChangedUnit | undefined, kind: string): boolean {
  if (kind === "all") return true;
  if (kind === "unchanged") return unit === undefined;
  if (unit === undefined) return false;
  if (kind === "changed") return true;
  const own = kindOf(unit);
  if (CHANGE_KINDS.some((known) => known === kind)) return own === kind;
  const [from, to] = kind.split(":");
  const change = unit.change.strength ?? 0;
  const isBeyond = own === "appeared" || own === "vanished" || to === undefined;
  return !isBeyond && (!from || change >= Number(from)) && (!to || change <= Number(to));
}

/** The last row of a unit counts it: there is always one. */
function countedOnce(unit: Unit, rows: RowBehind[]): RowBehind[] {
  const last = rows.at(-1) ?? { list: "unit", unit, counts: 0, values: {} };
  return [...rows.slice(0, -1), { ...last, counts: 1 }];
}

function provinceRow(unit: Unit, changed: ChangedUnit | undefined): RowBehind {
  const values: RowBehind["values"] = changed
    ? {
        before: changed.before.strength,
        after: changed.after.strength,
        change: changed.change.strength,
      }
    : {};
  return { list: "unit", unit, counts: 1, values };
}

/** Reports and loans of each commune on one side, none of them counting. */
function sideRows(
  question: Question,
  side: Side,
): { of: (unit: Unit) => RowBehind[]; norms: Norm[] } {
  const { snapshot, structure, indices, asOf } = question;
  if (isCarried(structure, asOf)) {
    const carried = carriedOn(snapshot, asOf);
    const former = snapshot.structures["2021"];
    const of = ({ code }: Unit) =>
      partsOf(carried, former, code)
        .filter(({ row }) => row >= 0)
        .map((part): RowBehind => ({ ...formerRow(question, part, () => 0), side }));
    return { of, norms: [] };
  }
  const { rowAt, norms } = staffed(question);
  const placeOf = new Map(indices.map((i, place) => [structure.communes[i]!.code, place]));
  const loans = new Map<string, RowBehind[]>();
  for (const { loan, ...row } of loanRows(question)) {
    loans.set(loan.code, [...(loans.get(loan.code) ?? []), { ...row, counts: 0, side }]);
  }
  const of = ({ code }: Unit) => [
    { ...rowAt(placeOf.get(code)!, 0), side },
    ...(loans.get(code) ?? []),
  ];
  return { of, norms };
}
