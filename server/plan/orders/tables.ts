import { type Cell, column, type ExportTable } from "../../export/table.ts";
import { baseOf, UNIT_COLUMNS, unitCells } from "../../export/tables/unit-cells.ts";
import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import { type By, type Order, ordersOf, unitOf } from "./orders.ts";
import { STATE_LABELS } from "./state-words.ts";

/** Words for who sends, and for what is counted. */
const WORDS = {
  posts: { from: "Nơi cử", counted: "Biên chế", byFrom: "Cộng theo nơi cử" },
  bases: { from: "Nơi đặt tổ", counted: "Xã phục vụ", byFrom: "Cộng theo nơi đặt tổ" },
} as const;

/** The order list of a plan: a row an order, with the totals of its source and of its commune. */
export function ordersTable(
  snapshot: Snapshot,
  plan: StoredPlan,
  by: By,
  demo: boolean,
): ExportTable {
  const orders = ordersOf(snapshot, plan, by);
  const structure = structureFor(snapshot, plan.question.asOf);
  const words = WORDS[plan.question.mode];
  const bySource = totals(ordersOf(snapshot, plan, "source"), "from");
  const byCommune = totals(served(ordersOf(snapshot, plan, "commune")), "code");
  const counted = column("posts", words.counted, "whole");
  const nameOf = new Map(orders.map(({ from, fromName }) => [from, fromName]));
  return {
    ...headOf(structure, plan, demo),
    columns: [
      column("source", words.from),
      ...UNIT_COLUMNS,
      counted,
      column("km", "Cách (km)", "number"),
      column("source_total", words.byFrom, "whole"),
      column("commune_total", "Cộng theo xã", "whole"),
    ],
    rows: orders.map(({ from, fromName, code, posts, km }) => [
      fromName,
      ...communeCells(structure, code),
      ...[posts, km, bySource.get(from)!, (code && byCommune.get(code)) ?? null],
    ]),
    positions: orders.map(({ position }) => position),
    sheets: [
      {
        title: words.byFrom,
        columns: [column("source", words.from), counted],
        rows: withSum([...bySource].map(([from, posts]) => [nameOf.get(from)!, posts])),
      },
      {
        title: "Cộng theo xã",
        columns: [...UNIT_COLUMNS, counted],
        rows: withSum(
          [...byCommune].map(([code, posts]) => [...communeCells(structure, code), posts]),
        ),
      },
    ],
  };
}

/**
 * The orders as a map: each commune with all it gets, and a line from each source to it; of a plan of bases
 * also where each stands, with how many communes it serves.
 */
export function ordersMap(
  snapshot: Snapshot,
  plan: StoredPlan,
  by: By,
  demo: boolean,
): ExportTable {
  const orders = ordersOf(snapshot, plan, by);
  const structure = structureFor(snapshot, plan.question.asOf);
  const communes = [...totals(served(orders), "code")];
  const bases = plan.question.mode === "bases" ? [...totals(orders, "from")] : [];
  const nameOf = new Map(orders.map(({ from, fromName }) => [from, fromName]));
  return {
    ...headOf(structure, plan, demo),
    columns: [
      column("feature", "Loại"),
      column("source", WORDS[plan.question.mode].from),
      ...UNIT_COLUMNS,
      column("posts", WORDS[plan.question.mode].counted, "whole"),
      column("km", "Cách (km)", "number"),
    ],
    rows: [
      ...communes.map(([code, posts]) => [
        ...["commune", null],
        ...communeCells(structure, code),
        ...[posts, null],
      ]),
      ...bases.map(([code, posts]) => [
        ...["base", nameOf.get(code)!],
        ...communeCells(structure, code),
        ...[posts, null],
      ]),
      ...served(orders).map(({ fromName, code, posts, km }) => [
        ...["order", fromName],
        ...communeCells(structure, code),
        ...[posts, km],
      ]),
    ],
    positions: [
      ...[...communes, ...bases].map(([code]) => unitOf(structure, code)?.centre ?? null),
      ...served(orders).map(({ fromPosition, position }) =>
        fromPosition && position ? ([fromPosition, position] as const) : null,
      ),
    ],
  };
}

/** What every order says of its plan. */
function headOf(structure: StructureSnapshot, plan: StoredPlan, demo: boolean) {
  const { asOf, norm } = plan.question;
  const term = plan.question.mode === "posts" ? plan.question.term : { from: null, until: null };
  return {
    name: "orders",
    told: [
      { column: column("plan", "Kế hoạch"), value: plan.name },
      { column: column("plan_id", "Mã kế hoạch"), value: plan.id },
      { column: column("plan_version", "Lần sửa", "whole"), value: plan.version },
      { column: column("plan_state", "Tình trạng"), value: STATE_LABELS[plan.state] },
      { column: column("term_from", "Từ ngày"), value: term.from },
      { column: column("term_until", "Đến ngày"), value: term.until },
    ],
    about: {
      ...{ generation: plan.generation, asOf, structure: structure.id, scope: "VN" },
      ...{ base: baseOf(structure.communes), norm, demo },
    },
  };
}

type Served = Order & { code: string };

/** Without bases that serve none. */
const served = (orders: readonly Order[]): Served[] =>
  orders.filter((order): order is Served => order.code !== null);

function totals<Key extends "from" | "code">(
  orders: readonly (Order & Record<Key, string>)[],
  key: Key,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const order of orders) sums.set(order[key], (sums.get(order[key]) ?? 0) + order.posts);
  return sums;
}

/** Rows that end in a count, and their sum in a last row. */
function withSum(rows: Cell[][]): Cell[][] {
  const sum = rows.reduce((total, row) => total + Number(row.at(-1)), 0);
  const blanks = (rows[0] ?? []).slice(1, -1).map(() => null);
  return [...rows, ["Cộng", ...blanks, sum]];
}

function communeCells(structure: StructureSnapshot, code: string | null): Cell[] {
  const unit = unitOf(structure, code ?? "");
  return unit ? unitCells(structure, unit) : [code, ...UNIT_COLUMNS.slice(1).map(() => null)];
}
