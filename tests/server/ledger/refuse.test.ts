import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows } from "../../../server/database.ts";
import { type Ledger, openLedger } from "../../../server/ledger/ledger.ts";
import type { Batch, BatchRows } from "../../../server/ledger/rows.ts";
import { batch, DOCUMENT, EVERYTHING, newDataDir, REPORT } from "../generation/small-world.ts";

let dataDir: string;
let ledger: Ledger;

beforeAll(async () => {
  dataDir = await newDataDir();
  ledger = await openLedger(join(dataDir, "ledger.duckdb"), dataDir);
});
afterAll(async () => {
  await ledger.release();
  await rm(dataDir, { recursive: true });
});

const good = EVERYTHING as BatchRows;
const norm = good.norms[0]!;
const loan = good.reinforcements[0]!;
const bad: [string, Partial<BatchRows>, RegExp][] = [
  [
    "an unknown commune",
    { staffing: [REPORT, { ...REPORT, code: "99999" }] },
    /^staffing, row 2: code is "99999", expected a commune of 2026$/,
  ],
  [
    "a code of the other structure",
    { staffing: [{ ...REPORT, code: "03155" }] },
    /row 1: code is "03155", expected a commune of 2026/,
  ],
  ["a code without its zero", { staffing: [{ ...REPORT, code: "3158" }] }, /code is "3158"/],
  [
    "a structure that is a key of objects",
    { staffing: [{ ...REPORT, structure: "__proto__" as never }] },
    /structure is "__proto__"/,
  ],
  [
    "a date that does not exist",
    { staffing: [{ ...REPORT, asOf: "2026-02-30" }] },
    /asOf is "2026-02-30", expected a date/,
  ],
  [
    "a date of another century",
    { staffing: [{ ...REPORT, asOf: "1899-12-31" }] },
    /asOf is "1899-12-31"/,
  ],
  [
    "a count below zero",
    { staffing: [{ ...REPORT, chiefs: -1 }] },
    /chiefs is -1, expected a whole number/,
  ],
  ["half a post", { staffing: [{ ...REPORT, officers: 2.5 }] }, /officers is 2.5/],
  ["a count as text", { staffing: [{ ...REPORT, officers: "5" as never }] }, /officers is "5"/],
  [
    "a count that is missing",
    { staffing: [{ ...REPORT, deputies: undefined as never }] },
    /deputies is missing/,
  ],
  [
    "an unknown document",
    { staffing: [{ ...REPORT, document: "R9" }] },
    /document is "R9", expected one that the ledger knows/,
  ],
  [
    "the same unit and date twice",
    { staffing: [REPORT, REPORT] },
    /row 2: says 2026 · 03158 · 2026-09-30 a second time/,
  ],
  [
    "a document of an impossible month",
    { documents: [{ ...DOCUMENT, issuedOn: "2026-13" }] },
    /documents, row 1: issuedOn is "2026-13"/,
  ],
  ["a document without a title", { documents: [{ ...DOCUMENT, title: " " }] }, /title is " "/],
  [
    "a norm whose maximum is below its minimum",
    { norms: [{ ...norm, max: 4 }] },
    /max is 4, expected at least min, 5/,
  ],
  [
    "a norm for a kind that does not exist",
    { norms: [{ ...norm, kinds: ["huyen" as never] }] },
    /kinds is \["huyen"\]/,
  ],
  [
    "a norm for an unknown province",
    { norms: [{ ...norm, scope: "00" }] },
    /scope is "00", expected VN, or a province/,
  ],
  [
    "a scheme for a province that has ended",
    { scheme: [{ ...good.scheme[0]!, scope: "94" }] },
    /scope is "94", expected VN or a province of 2026/,
  ],
  ["a loan from nobody", { sources: [], reinforcements: [loan] }, /source is "pa"/],
  [
    "a loan that ends before it begins",
    { reinforcements: [{ ...loan, until: "2025-12-31" }] },
    /until is "2025-12-31", expected from, 2026-01-01, or later/,
  ],
  [
    "a rung that does not exist",
    { ladders: [{ ...good.ladders[0]!, rung: "ready" as never }] },
    /ladders, row 1: rung is "ready"/,
  ],
  [
    "own posts of an unknown body",
    { sourcePosts: [{ ...good.sourcePosts[0]!, source: "pb" }] },
    /sourcePosts, row 1: source is "pb"/,
  ],
  [
    "a mark that does not exist",
    { marks: [{ ...good.marks[0]!, mark: "far" as never }] },
    /marks, row 1: mark is "far", expected complex, border/,
  ],
  ["a source beyond the pole", { sources: [{ ...good.sources[0]!, lat: 91 }] }, /lat is 91/],
  [
    "a row that is nothing",
    { vehicles: [null as never] },
    /vehicles, row 1: is null, expected a row/,
  ],
];

test.each(bad)("%s refuses the whole batch and names the row", async (_, rowsOf, message) => {
  const refused = ledger.accept(
    batch("b1", { documents: [DOCUMENT], sources: good.sources, ...rowsOf }),
  );
  await expect(refused).rejects.toMatchObject({ code: "ledger.row", status: 400 });
  await expect(refused).rejects.toThrow(message);
  expect(ledger.batches).toBe(0);
});

test.each([
  ["no id", { id: " " }],
  ["an unknown kind", { kind: "gift" as never }],
  ["a time without a zone", { receivedAt: "2026-11-01T00:00:00" }],
  ["no rows", { rows: undefined as never }],
])("a batch with %s is refused", async (_, part: Partial<Batch>) => {
  const refused = ledger.accept({ ...batch("b1", {}), ...part });
  await expect(refused).rejects.toMatchObject({ code: "ledger.batch", status: 400 });
});

test("nothing of a refused batch is kept", async () => {
  const sql = `SELECT count(*)::INTEGER AS n FROM document`;
  expect(await ledger.use((connection) => rows(connection, sql))).toEqual([{ n: 0 }]);
});
