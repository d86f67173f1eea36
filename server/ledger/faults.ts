import { RUNGS } from "../headquarters/schema.ts";
import { STRUCTURES, type Structure, UnitKind } from "../schema.ts";
import type { KnownCodes } from "./known-codes.ts";
import type { BatchRows } from "./rows.ts";

/** What a row may refer to. */
export interface References {
  codes: KnownCodes;
  documents: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

type Fault = string | undefined;
type Row = Record<string, unknown>;
/** First fault of a row, said with what was got and what was expected; undefined when it is sound. */
type Check = (row: Row, references: References) => Fault;

/** Largest count a row may hold: the matrices of a snapshot are 16 bits wide. */
const LARGEST_COUNT = 32_767;

/** Checks of each list of a batch. */
export const CHECKS: Record<keyof BatchRows, Check> = {
  documents: (row) =>
    text(row, "id") ??
    text(row, "title") ??
    text(row, "publisher") ??
    issuedOn(row.issuedOn) ??
    flag(row, "demo"),
  norms: (row, references) =>
    text(row, "id") ??
    scope(row.scope, STRUCTURES, references) ??
    kinds(row.kinds) ??
    oneOf(row, "role", ["total", "chief", "deputy"]) ??
    count(row, "min") ??
    (row.max === null ? undefined : (count(row, "max") ?? notBelow(row, "max", "min"))) ??
    date(row, "effectiveFrom") ??
    maybeDate(row, "due") ??
    term(row, "effectiveFrom", "effectiveUntil") ??
    text(row, "authority") ??
    flag(row, "demo") ??
    document(row, references),
  scheme: (row, references) =>
    oneOf(row, "structure", STRUCTURES) ??
    scope(row.scope, [row.structure as Structure], references) ??
    kinds(row.kinds) ??
    term(row, "from", "until") ??
    document(row, references),
  noUnit: (row, references) =>
    commune(row, references) ?? term(row, "from", "until") ?? document(row, references),
  staffing: (row, references) =>
    commune(row, references) ??
    date(row, "asOf") ??
    count(row, "chiefs") ??
    count(row, "deputies") ??
    count(row, "officers") ??
    document(row, references),
  sources: (row) =>
    text(row, "id") ?? text(row, "name") ?? between(row, "lon", 180) ?? between(row, "lat", 90),
  reinforcements: (row, references) =>
    text(row, "id") ??
    known(row, "source", references.sources) ??
    commune(row, references) ??
    count(row, "posts") ??
    term(row, "from", "until") ??
    document(row, references),
  ladders: (row, references) =>
    commune(row, references) ??
    oneOf(row, "ladder", ["headquarters", "housing"]) ??
    date(row, "asOf") ??
    oneOf(row, "rung", RUNGS) ??
    document(row, references),
  vehicles: (row, references) =>
    commune(row, references) ??
    date(row, "asOf") ??
    count(row, "count") ??
    document(row, references),
};

const wrong = (name: string, got: unknown, expected: string) =>
  `${name} is ${JSON.stringify(got)?.slice(0, 80) ?? "missing"}, expected ${expected}`;

function text(row: Row, name: string): Fault {
  const value = row[name];
  if (typeof value === "string" && value.trim() !== "" && value.length <= 1000) return;
  return wrong(name, value, "a text of 1 to 1000 characters");
}

function flag(row: Row, name: string): Fault {
  if (typeof row[name] !== "boolean") return wrong(name, row[name], "true or false");
}

function count(row: Row, name: string): Fault {
  const value = row[name];
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_COUNT)
    return;
  return wrong(name, value, `a whole number from 0 to ${LARGEST_COUNT}`);
}

function notBelow(row: Row, name: string, floor: string): Fault {
  if ((row[name] as number) >= (row[floor] as number)) return;
  return wrong(name, row[name], `at least ${floor}, ${row[floor]}`);
}

function between(row: Row, name: string, limit: number): Fault {
  const value = row[name];
  if (typeof value === "number" && Math.abs(value) <= limit) return;
  return wrong(name, value, `degrees from −${limit} to ${limit}`);
}

function oneOf(row: Row, name: string, choices: readonly string[]): Fault {
  if (!choices.includes(row[name] as string)) return wrong(name, row[name], choices.join(", "));
}

const seenDates = new Map<unknown, boolean>();

/** A calendar date that exists, 1900 to 2100. Batches repeat few dates, so answers are remembered. */
export function isRealDate(value: unknown): boolean {
  const seen = seenDates.get(value);
  if (seen !== undefined) return seen;
  const real =
    typeof value === "string" &&
    /^(19|20)\d\d-\d\d-\d\d$|^2100-\d\d-\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value);
  if (seenDates.size < 10_000) seenDates.set(value, real);
  return real;
}

function date(row: Row, name: string): Fault {
  if (!isRealDate(row[name])) return wrong(name, row[name], "a date that exists, YYYY-MM-DD");
}

const maybeDate = (row: Row, name: string): Fault =>
  row[name] === null ? undefined : date(row, name);

function term(row: Row, from: string, until: string): Fault {
  const fault = date(row, from) ?? maybeDate(row, until);
  if (fault || row[until] === null || (row[until] as string) >= (row[from] as string)) return fault;
  return wrong(until, row[until], `${from}, ${row[from]}, or later`);
}

function issuedOn(value: unknown): Fault {
  const whole = typeof value === "string" ? `${value}-01-01`.slice(0, 10) : value;
  const filled = typeof value === "string" && value.length === 7 ? `${value}-01` : whole;
  if (!isRealDate(filled)) return wrong("issuedOn", value, "a day, a month or a year that exists");
}

function kinds(value: unknown): Fault {
  const sound =
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((kind) => UnitKind.options.includes(kind));
  if (!sound) return wrong("kinds", value, `a list of ${UnitKind.options.join(", ")}`);
}

function scope(value: unknown, structures: readonly Structure[], { codes }: References): Fault {
  if (value === "VN") return;
  if (structures.some((structure) => codes.provinces[structure].has(value as string))) return;
  return wrong("scope", value, `VN or a province of ${structures.join(" or ")}`);
}

function commune(row: Row, { codes }: References): Fault {
  const fault = oneOf(row, "structure", STRUCTURES);
  if (fault) return fault;
  if (codes.communes[row.structure as Structure].has(row.code as string)) return;
  return wrong("code", row.code, `a commune of ${row.structure}`);
}

function known(row: Row, name: string, ids: ReadonlySet<string>): Fault {
  if (!ids.has(row[name] as string)) return wrong(name, row[name], `one that the ledger knows`);
}

const document = (row: Row, { documents }: References): Fault => known(row, "document", documents);
