import type { UnitKind } from "../schema.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import type { Looked } from "./desk.ts";
import type { RowResult } from "./evaluate.ts";
import { Existing } from "./existing.ts";
import type { Target } from "./match/match.ts";
import { unpackRow } from "./read/pack.ts";
import { shown } from "./row-form.ts";
import type { PreflightRow, PreflightRows, RowsQuery } from "./schema.ts";

type Values = NonNullable<PreflightRow["before"]>;

/** Some rows of a file with what became of each. */
export function rowsOf(looked: Looked, { outcome, offset, limit }: RowsQuery): PreflightRows {
  const { results } = looked.evaluation;
  const wanted: number[] = [];
  results.forEach((result, i) => {
    if (outcome === undefined || result.outcome === outcome) wanted.push(i);
  });
  const existing = new Existing(looked.snapshot);
  const rows = wanted
    .slice(offset, offset + limit)
    .map((i) => rowOf(looked, i, results[i]!, existing));
  return { total: wanted.length, offset, rows };
}

function rowOf(looked: Looked, index: number, result: RowResult, existing: Existing): PreflightRow {
  const { cells } = unpackRow(looked.packed, index);
  const { number, outcome, match, reasons, rows } = result;
  const describe = (target: Target) => ({
    code: target.code,
    name: target.name,
    kind: target.kind,
    place: placeOf(looked, target, result),
  });
  const olds = rows.map((row) => existing.find(row));
  const isOpen = outcome === "choices" && match !== null && match.key !== "";
  return {
    number,
    outcome,
    cells: cells.map(shown),
    unit:
      match?.unit && match.how
        ? { ...describe(match.unit), confidence: match.confidence, how: match.how }
        : null,
    candidates: (match?.candidates ?? []).map(({ unit, confidence }) => ({
      ...describe(unit),
      confidence,
    })),
    choice: isOpen ? { text: match.key, within: looked.query.within ?? "" } : null,
    alike: isOpen ? looked.evaluation.alike.of(`${result.structure} ${match.key}`) : null,
    reasons: [...reasons],
    before: olds.some(Boolean) ? valuesOf(rows, (_, i) => olds[i]) : null,
    after: rows.length > 0 ? valuesOf(rows, ({ row }) => row) : null,
  };
}

/** Fields that say which row it is, not what it holds. */
const KEYS = new Set(["structure", "code", "scope", "asOf", "document", "batch", "ladder", "id"]);

function valuesOf(
  rows: RowResult["rows"],
  of: (row: RowResult["rows"][number], i: number) => Record<string, unknown> | undefined,
): Values {
  const values: Values = {};
  rows.forEach((row, i) => {
    const held = of(row, i);
    // Two ladders of one unit share their fields.
    const prefix = row.list === "ladders" ? String(row.row.ladder) : "";
    for (const name of Object.keys(row.row)) {
      if (KEYS.has(name)) continue;
      const value = held?.[name];
      values[nameOf(row.list, name, prefix)] = Array.isArray(value)
        ? value.join(", ")
        : ((value as string | number | null | undefined) ?? null);
    }
  });
  return values;
}

const nameOf = (list: string, name: string, ladder: string): string => {
  if (ladder !== "") return ladder;
  // "posts" of a loan are others.
  if (list === "sourcePosts" && name === "posts") return "ownPosts";
  return list === "vehicles" ? "vehicles" : name;
};

function placeOf({ snapshot }: Looked, target: Target, { structure }: RowResult): string {
  if (target.parent === null) return "";
  const { indexOf, provinces } = snapshot.structures[target.district ? "2021" : structure];
  const province = provinces[indexOf.get(target.parent) ?? -1];
  const label = province ? `${KIND_LABELS[province.kind as UnitKind]} ${province.name}` : "";
  return [target.district, label].filter(Boolean).join(", ");
}
