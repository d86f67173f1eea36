import { createTable } from "@tanstack/solid-table";
import { type Accessor, createMemo } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { shortRule, supposedMinimum } from "../norms/judged-by.ts";
import { en, vi } from "../norms/rule-strings.ts";
import { fullName } from "../unit/unit-name.ts";
import { columnsOf, visibleColumns } from "./columns.ts";
import { filterRows, parseRange } from "./filter.ts";
import { fold } from "./fold.ts";
import { nameRanks } from "./name-ranks.ts";
import { type UnitRow, unitRows } from "./rows.ts";
import { parseSort, sortParameter } from "./sort.ts";
import { columnDefs, UNIT_TABLE_FEATURES } from "./table-features.ts";

/** Rows, columns and order of the table of units, following model and address. */
export function createUnitTable(visibleBounds: Accessor<Bounds | undefined>) {
  const model = useModel();
  const { state } = model;
  const { t, compare } = useSpeech();

  const level = createMemo(() => latest(model.frame)?.level ?? model.level());
  const allRows = createMemo((): UnitRow[] => {
    const frame = latest(model.frame);
    const list = model.units();
    return frame && list ? unitRows(frame, list.units, model.scope()) : [];
  });

  const provinceName = ({ parent }: Unit): string =>
    (parent === null ? undefined : model.unit(parent)?.name) ?? "";
  const unitName = ({ unit }: UnitRow): string => fullName(unit, t);

  const ruleWords = useWords(vi, en);
  /** Which rule judged a unit; "" where none did. */
  const ruleOf = ({ frame, index }: UnitRow): string => {
    const norm = frame.norm.norms[frame.rule?.[index] ?? -1];
    if (norm) return shortRule(norm, ruleWords, (scope) => model.unit(scope)?.name);
    const min = supposedMinimum(frame.norm.choice);
    return min === undefined || frame.required[index] == null ? "" : ruleWords("rule.if", { min });
  };

  const texts = createMemo(() => {
    const list = model.units();
    latest(model.provinces);
    const cache = new Map<string, string>();
    return (row: UnitRow) => {
      const known = cache.get(row.unit.code);
      if (known !== undefined && list) return known;
      const { unit } = row;
      const text = fold(
        `${unitName(row)} ${unit.district ?? ""} ${provinceName(unit)} ${unit.code}`,
      );
      cache.set(unit.code, text);
      return text;
    };
  });

  const only = createMemo(() => state.only(), [], { equals: sameItems });
  const range = createMemo(() => {
    const text = state.range();
    return text ? { indicator: state.indicator(), classRange: parseRange(text) } : undefined;
  });
  const keptRows = createMemo(() =>
    filterRows(
      allRows(),
      {
        only: only(),
        find: state.find(),
        range: range(),
        visibleBounds: only().includes("seen") ? visibleBounds() : undefined,
      },
      texts(),
    ),
  );

  const ranks = createMemo(() =>
    nameRanks(model.units()?.units ?? [], latest(model.provinces)?.units ?? [], compare),
  );
  const columns = createMemo(() => columnsOf(level()));
  const seenColumns = createMemo(() => visibleColumns(level(), state.cols(), state.indicator()));
  const sorting = createMemo(() => parseSort(state.sort(), columns()));
  const definitions = createMemo(() => columnDefs(columns(), ranks()));
  const visibility = createMemo(() =>
    Object.fromEntries(columns().map((column) => [column.id, seenColumns().includes(column)])),
  );

  const table = createTable({
    features: UNIT_TABLE_FEATURES,
    get columns() {
      return definitions();
    },
    get data() {
      return keptRows();
    },
    get state() {
      return { sorting: sorting(), columnVisibility: visibility() };
    },
    enableSortingRemoval: false,
    onSortingChange: (updater) => {
      const next = typeof updater === "function" ? updater(sorting()) : updater;
      state.adjust({ sort: sortParameter(next) });
    },
    getRowId: (row) => row.unit.code,
  });

  return {
    /** Are the rows those of one province? */
    isInside: () => model.scope() !== undefined,
    table,
    level,
    allRows,
    keptRows,
    columns,
    seenColumns,
    only,
    range,
    unitName,
    provinceName,
    ruleOf,
  };
}

export type UnitTableModel = ReturnType<typeof createUnitTable>;

const sameItems = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);
