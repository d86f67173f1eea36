import { RUNGS } from "../headquarters/schema.ts";
import { STRUCTURES, type Structure, UnitKind } from "../schema.ts";
import type { KnownCodes } from "./known-codes.ts";
import { type BatchRows, FREQUENCIES, MARKS, REQUEST_KINDS, REQUEST_ROUTES } from "./rows.ts";

/** What a row may refer to. */
export interface References {
  codes: KnownCodes;
  documents: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  /** Ids of batches accepted before that may be withdrawn. */
  batches: ReadonlySet<string>;
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
    placeIn(STRUCTURES, row.scope, references.codes) ??
    kinds(row.kinds) ??
    oneOf(row, "role", ["total", "chief", "deputy", "officer"]) ??
    count(row, "min") ??
    (row.max === null ? undefined : (count(row, "max") ?? notBelow(row, "max", "min"))) ??
    date(row, "effectiveFrom") ??
    maybeDate(row, "due") ??
    term(row, "effectiveFrom", "effectiveUntil") ??
    text(row, "authority") ??
    flag(row, "demo") ??
    (row.replacedBy === null ? undefined : text(row, "replacedBy")) ??
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
  targets: (row, references) =>
    text(row, "id") ??
    text(row, "indicator") ??
    place(row, references) ??
    kinds(row.kinds) ??
    share(row, "percent", 100) ??
    (row.baselineCount === null ? undefined : count(row, "baselineCount")) ??
    (row.baselineOf === null ? undefined : count(row, "baselineOf")) ??
    maybeDate(row, "baselineAsOf") ??
    maybeDate(row, "due") ??
    date(row, "setOn") ??
    maybeText(row, "reason") ??
    document(row, references),
  observations: (row, references) =>
    place(row, references) ??
    text(row, "indicator") ??
    (isEmptyList(row.kinds) ? undefined : kinds(row.kinds)) ??
    date(row, "asOf") ??
    amount(row, "value") ??
    (row.of === null ? undefined : amount(row, "of")) ??
    text(row, "precision") ??
    document(row, references),
  trainings: (row, references) =>
    place(row, references) ??
    date(row, "asOf") ??
    text(row, "topic") ??
    count(row, "people") ??
    document(row, references),
  requests: (row, references) =>
    text(row, "id") ??
    commune(row, references) ??
    date(row, "askedOn") ??
    oneOf(row, "kind", REQUEST_KINDS) ??
    text(row, "text") ??
    oneOf(row, "route", REQUEST_ROUTES) ??
    maybeText(row, "assignee") ??
    oneOf(row, "state", ["open", "closed"]) ??
    date(row, "stateOn") ??
    document(row, references),
  templates: (row, references) =>
    text(row, "id") ??
    text(row, "name") ??
    text(row, "issuer") ??
    oneOf(row, "every", FREQUENCIES) ??
    texts(row, "fields") ??
    kinds(row.kinds) ??
    term(row, "from", "until") ??
    document(row, references),
  allocations: (row, references) =>
    communeOf("2021", row, "from", references) ??
    communeOf("2026", row, "to", references) ??
    share(row, "share", 1) ??
    document(row, references),
  sourcePosts: (row, references) =>
    known(row, "source", references.sources) ??
    date(row, "asOf") ??
    count(row, "posts") ??
    count(row, "minimum") ??
    document(row, references),
  marks: (row, references) =>
    commune(row, references) ??
    oneOf(row, "mark", MARKS) ??
    term(row, "from", "until") ??
    document(row, references),
  withdrawals: (row, references) =>
    oneOf(row, "kind", ["batch", "document"]) ??
    known(row, "id", row.kind === "batch" ? references.batches : references.documents) ??
    text(row, "reason"),
  choices: (row, references) =>
    text(row, "text") ??
    maybeText(row, "within") ??
    place({ structure: row.structure, scope: row.code }, references),
};

const wrong = (name: string, got: unknown, expected: string) =>
  `${name} is ${JSON.stringify(got)?.slice(0, 80) ?? "missing"}, expected ${expected}`;

function text(row: Row, name: string): Fault {
  const value = row[name];
  if (typeof value === "string" && value.trim() !== "" && value.length <= 1000) return;
  return wrong(name, value, "a text of 1 to 1000 characters");
}

function maybeText(row: Row, name: string): Fault {
  return row[name] === "" ? undefined : text(row, name);
}

function texts(row: Row, name: string): Fault {
  const value = row[name];
  const sound =
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= 500 &&
    value.every((one) => typeof one === "string" && one.trim() !== "" && one.length <= 1000);
  if (!sound) return wrong(name, value, "a list of 1 to 500 texts");
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function amount(row: Row, name: string): Fault {
  const value = row[name];
  if (typeof value === "number" && value >= 0 && value <= 1e9) return;
  return wrong(name, value, "a number from 0 to 1,000,000,000");
}

function share(row: Row, name: string, whole: number): Fault {
  const value = row[name];
  if (typeof value === "number" && value >= 0 && value <= whole) return;
  return wrong(name, value, `a number from 0 to ${whole}`);
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

function commune(row: Row, references: References): Fault {
  return (
    oneOf(row, "structure", STRUCTURES) ??
    communeOf(row.structure as Structure, row, "code", references)
  );
}

function communeOf(structure: Structure, row: Row, name: string, { codes }: References): Fault {
  if (codes.communes[structure].has(row[name] as string)) return;
  return wrong(name, row[name], `a commune of ${structure}`);
}

/** Structure and scope: VN, or a province, a district or a commune of the structure. */
function place(row: Row, { codes }: References): Fault {
  const fault = oneOf(row, "structure", STRUCTURES);
  if (fault) return fault;
  return placeIn([row.structure as Structure], row.scope, codes);
}

function placeIn(structures: readonly Structure[], value: unknown, codes: KnownCodes): Fault {
  if (value === "VN") return;
  const known = structures.some(
    (structure) =>
      codes.provinces[structure].has(value as string) ||
      codes.communes[structure].has(value as string) ||
      (structure === "2021" && codes.districts.has(value as string)),
  );
  if (known) return;
  return wrong(
    "scope",
    value,
    `VN, or a province, district or commune of ${structures.join(" or ")}`,
  );
}

function known(row: Row, name: string, ids: ReadonlySet<string>): Fault {
  if (!ids.has(row[name] as string)) return wrong(name, row[name], `one that the ledger knows`);
}

const document = (row: Row, { documents }: References): Fault => known(row, "document", documents);
