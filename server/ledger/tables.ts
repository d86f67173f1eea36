import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  SMALLINT,
  VARCHAR,
} from "@duckdb/node-api";
import type { BatchRows } from "./rows.ts";

type Kind = "text" | "date" | "count" | "number" | "flag" | "texts";

/** One table of the ledger: the list of a batch that fills it and its columns after `batch`. */
export interface Table {
  name: string;
  list: keyof BatchRows;
  columns: readonly (readonly [string, Kind])[];
}

/** Documents and sources come first: the rest refers to them. Columns in the order of migrations.ts. */
export const TABLES: readonly Table[] = [
  {
    name: "document",
    list: "documents",
    columns: [
      ["id", "text"],
      ["title", "text"],
      ["publisher", "text"],
      ["issuedOn", "text"],
      ["demo", "flag"],
    ],
  },
  {
    name: "norm",
    list: "norms",
    columns: [
      ["id", "text"],
      ["scope", "text"],
      ["kinds", "texts"],
      ["role", "text"],
      ["min", "count"],
      ["max", "count"],
      ["effectiveFrom", "date"],
      ["due", "date"],
      ["effectiveUntil", "date"],
      ["authority", "text"],
      ["document", "text"],
      ["demo", "flag"],
      ["replacedBy", "text"],
    ],
  },
  {
    name: "scheme",
    list: "scheme",
    columns: [
      ["structure", "text"],
      ["scope", "text"],
      ["kinds", "texts"],
      ["from", "date"],
      ["until", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "no_unit",
    list: "noUnit",
    columns: [
      ["structure", "text"],
      ["code", "text"],
      ["from", "date"],
      ["until", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "staffing",
    list: "staffing",
    columns: [
      ["structure", "text"],
      ["code", "text"],
      ["asOf", "date"],
      ["chiefs", "count"],
      ["deputies", "count"],
      ["officers", "count"],
      ["document", "text"],
    ],
  },
  {
    name: "source",
    list: "sources",
    columns: [
      ["id", "text"],
      ["name", "text"],
      ["lon", "number"],
      ["lat", "number"],
    ],
  },
  {
    name: "reinforcement",
    list: "reinforcements",
    columns: [
      ["id", "text"],
      ["source", "text"],
      ["structure", "text"],
      ["code", "text"],
      ["posts", "count"],
      ["from", "date"],
      ["until", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "ladder",
    list: "ladders",
    columns: [
      ["structure", "text"],
      ["code", "text"],
      ["ladder", "text"],
      ["asOf", "date"],
      ["rung", "text"],
      ["document", "text"],
    ],
  },
  {
    name: "vehicle",
    list: "vehicles",
    columns: [
      ["structure", "text"],
      ["code", "text"],
      ["asOf", "date"],
      ["count", "count"],
      ["document", "text"],
    ],
  },
  {
    name: "target",
    list: "targets",
    columns: [
      ["id", "text"],
      ["indicator", "text"],
      ["structure", "text"],
      ["scope", "text"],
      ["kinds", "texts"],
      ["percent", "number"],
      ["baselineCount", "count"],
      ["baselineOf", "count"],
      ["baselineAsOf", "date"],
      ["due", "date"],
      ["setOn", "date"],
      ["reason", "text"],
      ["document", "text"],
    ],
  },
  {
    name: "observation",
    list: "observations",
    columns: [
      ["structure", "text"],
      ["scope", "text"],
      ["indicator", "text"],
      ["kinds", "texts"],
      ["asOf", "date"],
      ["value", "number"],
      ["of", "number"],
      ["precision", "text"],
      ["document", "text"],
    ],
  },
  {
    name: "training",
    list: "trainings",
    columns: [
      ["structure", "text"],
      ["scope", "text"],
      ["asOf", "date"],
      ["topic", "text"],
      ["people", "count"],
      ["document", "text"],
    ],
  },
  {
    name: "request",
    list: "requests",
    columns: [
      ["id", "text"],
      ["structure", "text"],
      ["code", "text"],
      ["askedOn", "date"],
      ["kind", "text"],
      ["text", "text"],
      ["route", "text"],
      ["assignee", "text"],
      ["state", "text"],
      ["stateOn", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "template",
    list: "templates",
    columns: [
      ["id", "text"],
      ["name", "text"],
      ["issuer", "text"],
      ["every", "text"],
      ["fields", "texts"],
      ["kinds", "texts"],
      ["from", "date"],
      ["until", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "allocation",
    list: "allocations",
    columns: [
      ["from", "text"],
      ["to", "text"],
      ["share", "number"],
      ["document", "text"],
    ],
  },
  {
    name: "source_posts",
    list: "sourcePosts",
    columns: [
      ["source", "text"],
      ["asOf", "date"],
      ["posts", "count"],
      ["minimum", "count"],
      ["document", "text"],
    ],
  },
  {
    name: "mark",
    list: "marks",
    columns: [
      ["structure", "text"],
      ["code", "text"],
      ["mark", "text"],
      ["from", "date"],
      ["until", "date"],
      ["document", "text"],
    ],
  },
  {
    name: "withdrawal",
    list: "withdrawals",
    columns: [
      ["kind", "text"],
      ["id", "text"],
      ["reason", "text"],
    ],
  },
  {
    name: "choice",
    list: "choices",
    columns: [
      ["text", "text"],
      ["within", "text"],
      ["structure", "text"],
      ["code", "text"],
    ],
  },
];

const TYPES: Record<Kind, DuckDBType> = {
  text: VARCHAR,
  date: DATE,
  count: SMALLINT,
  number: DOUBLE,
  flag: BOOLEAN,
  texts: LIST(VARCHAR),
};

/** Types of a table's columns, `batch` first. */
export const typesOf = (table: Table): DuckDBType[] => [
  INTEGER,
  ...table.columns.map(([, kind]) => TYPES[kind]),
];

/** Values of one column of validated rows, as the database takes them. Text is stored in NFC. */
export function columnOf(slice: readonly object[], name: string, kind: Kind): DuckDBValue[] {
  return slice.map((row) => {
    const value = (row as Record<string, unknown>)[name];
    if (value === null) return null;
    if (kind === "date")
      return new DuckDBDateValue(Date.parse(value as string) / MILLISECONDS_A_DAY);
    if (kind === "text") return (value as string).normalize("NFC");
    if (kind === "texts") return listValue([...(value as string[])].sort());
    return value as DuckDBValue;
  });
}

const MILLISECONDS_A_DAY = 86_400_000;
