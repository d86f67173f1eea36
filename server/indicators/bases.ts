import type { ObservationRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import { monthsBetween } from "./months.ts";
import type { UnitReader } from "./readers.ts";
import type { Survey } from "./survey.ts";
import { kindsOf, sameKinds, sortKinds } from "./tally.ts";
import { lineOn, type Target } from "./targets.ts";

const FRESH_MONTHS = 12;

/** A statement is shown beside a newer sum of rows, or on another base than the scheme's, for a year. */
export const isFresh = (stated: string, asOf: string): boolean =>
  monthsBetween(stated, asOf) <= FRESH_MONTHS;

/** Kinds of unit an indicator is counted among, and the targets set on this base. */
export interface Base {
  kinds: UnitKind[];
  targets: Target[];
}

/**
 * The bases on which an indicator is told, each a line of its own: that of the scheme, those of targets
 * in force, and those of statements. None for an indicator that is meant for none of the units, or whose
 * units the scheme does not cover on the date: nobody owes a figure then.
 */
export function basesOf(survey: Survey, id: string, reader: UnitReader | undefined): Base[] {
  const { scope } = survey;
  const targets = survey.targets.filter(
    (target) => target.lines[0]!.indicator === id && lineOn(target, scope.asOf),
  );
  const statements = survey.statements.filter((row) => row.indicator === id);
  const bases: Base[] = [];
  const add = (kinds: UnitKind[], target?: Target) => {
    if (reader && kinds.length === 0 && statements.length === 0) return;
    let base = bases.find((known) => sameKinds(known.kinds, kinds));
    if (!base) {
      base = { kinds, targets: [] };
      bases.push(base);
    }
    if (target) base.targets.push(target);
  };
  if (reader) {
    const counted = (kinds?: readonly UnitKind[]) =>
      survey.members(reader, scope.asOf, kinds).kinds;
    add(counted());
    const fresh = statements.filter(
      ({ kinds, of, asOf }) => (kinds.length > 0 || of !== null) && isFresh(asOf, scope.asOf),
    );
    for (const row of fresh) add(counted(survey.statedKinds(reader, row)));
    for (const target of targets) add(counted(kindsOfTarget(target, scope.asOf)), target);
    return bases;
  }
  const present = kindsOf(survey.facts(scope.asOf), scope.indices);
  const stated = (kinds: readonly string[]) =>
    sortKinds(kinds as UnitKind[]).filter((kind) => present.includes(kind));
  for (const row of newestFirst(statements)) add(stated(row.kinds));
  for (const target of targets) add(stated(kindsOfTarget(target, scope.asOf)), target);
  if (bases.length === 0) add([]);
  return bases;
}

/** "92 xã, thị trấn", "23 xã biên giới". */
export function baseWords(units: number, kinds: readonly UnitKind[], onBorder: boolean): string {
  const names = kinds.map((kind) => KIND_LABELS[kind].toLocaleLowerCase("vi"));
  return `${units.toLocaleString("vi-VN")} ${names.join(", ")}${onBorder ? " biên giới" : ""}`;
}

const kindsOfTarget = (target: Target, asOf: string) =>
  lineOn(target, asOf)!.line.kinds as UnitKind[];

const newestFirst = (rows: readonly ObservationRow[]) => [...rows].reverse();
