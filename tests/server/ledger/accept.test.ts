import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rows } from "../../../server/database.ts";
import { type Ledger, openLedger } from "../../../server/ledger/ledger.ts";
import { batch, DOCUMENT, EVERYTHING, newDataDir, REPORT } from "../generation/small-world.ts";

let dataDir: string;
let ledger: Ledger;

beforeEach(async () => {
  dataDir = await newDataDir();
  ledger = await openLedger(join(dataDir, "ledger.duckdb"), dataDir);
});
afterEach(async () => {
  await ledger.release();
  await rm(dataDir, { recursive: true });
});

const count = async (table: string) => {
  const sql = `SELECT count(*)::INTEGER AS n FROM ${table}`;
  return (await ledger.use((connection) => rows(connection, sql)))[0]!.n;
};

test("a batch is kept with every row and its document", async () => {
  expect(await ledger.accept(batch("b1", EVERYTHING))).toBe("accepted");
  const tables = ["batch", "document", "norm", "scheme", "no_unit", "staffing", "source"];
  const counts = await Promise.all([...tables, "reinforcement", "ladder", "vehicle"].map(count));
  expect(counts).toEqual([1, 1, 1, 1, 1, 4, 1, 1, 3, 1]);
  const [row] = await ledger.use((connection) =>
    rows(connection, `SELECT * FROM staffing WHERE "code" = '03158' ORDER BY "asOf" DESC LIMIT 1`),
  );
  expect(row).toEqual({ batch: 1, ...REPORT });
});

test("the same batch twice is accepted once", async () => {
  expect(await ledger.accept(batch("b1", EVERYTHING))).toBe("accepted");
  expect(await ledger.accept(batch("b1", EVERYTHING))).toBe("known");
  expect(ledger.batches).toBe(1);
  expect(await count("staffing")).toBe(4);
});

test("batches asked for at once are taken one after the other", async () => {
  const report = (id: string, asOf: string) =>
    batch(id, { documents: [{ ...DOCUMENT, id }], staffing: [{ ...REPORT, asOf, document: id }] });
  await Promise.all([
    ledger.accept(report("b1", "2026-03-31")),
    ledger.accept(report("b2", "2026-06-30")),
    ledger.accept(report("b3", "2026-09-30")),
  ]);
  const kept = await ledger.use((c) => rows(c, `SELECT "seq", "id" FROM batch ORDER BY "seq"`));
  expect(kept).toEqual([
    { seq: 1, id: "b1" },
    { seq: 2, id: "b2" },
    { seq: 3, id: "b3" },
  ]);
});

test("a batch may refer to documents and sources of an earlier one", async () => {
  await ledger.accept(batch("b1", { documents: [DOCUMENT], sources: EVERYTHING.sources! }));
  expect(
    await ledger.accept(
      batch("b2", { staffing: [REPORT], reinforcements: EVERYTHING.reinforcements! }),
    ),
  ).toBe("accepted");
});

test("after a refused batch the next good one is accepted", async () => {
  await expect(ledger.accept(batch("b1", { staffing: [REPORT] }))).rejects.toThrow(/document/);
  expect(await ledger.accept(batch("b1", { documents: [DOCUMENT], staffing: [REPORT] }))).toBe(
    "accepted",
  );
});

test("texts are stored in NFC", async () => {
  const title = "Báo cáo".normalize("NFD");
  await ledger.accept(batch("b1", { documents: [{ ...DOCUMENT, title }] }));
  const [row] = await ledger.use((connection) => rows(connection, `SELECT "title" FROM document`));
  expect(row!.title).toBe("Báo cáo".normalize("NFC"));
});
