import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generationFolder, generationsFolder } from "../../../server/generation/folders.ts";
import { publishGeneration } from "../../../server/generation/publish.ts";
import { type OpenStore, openStore } from "../../../server/generation/store.ts";
import { type Ledger, openLedger } from "../../../server/ledger/ledger.ts";
import { batch, DOCUMENT, EVERYTHING, newDataDir, putBoundaries, REPORT } from "./small-world.ts";

let dataDir: string;
let ledger: Ledger;
const lines: string[] = [];

beforeEach(async () => {
  dataDir = await newDataDir();
  ledger = await openLedger(join(dataDir, "ledger.duckdb"), generationsFolder(dataDir));
  await putBoundaries(dataDir, "2021");
  await putBoundaries(dataDir, "2026");
  await ledger.accept(batch("b1", EVERYTHING));
  lines.length = 0;
});
afterEach(async () => {
  await ledger.release();
  await rm(dataDir, { recursive: true });
});

const openServed = async () => (await openStore(dataDir, (line) => lines.push(line))) as OpenStore;
const correct = (id: string, officers: number) =>
  ledger.accept(batch(id, { staffing: [{ ...REPORT, officers }] }));

test("a generation holds what the ledger holds, in the order of the communes", async () => {
  const { id } = await publishGeneration(ledger, dataDir);
  const snapshot = (await openServed()).current();
  expect(snapshot).toMatchObject({ id, dataAsOf: "2026-09-30", demo: true });
  expect(lines).toEqual([]);

  const now = snapshot.structures["2026"];
  // The counts of the lists of 30 April 2026 and 1 November 2021, geodata/SOURCES.md.
  expect([now.provinces.length, now.communes.length]).toEqual([34, 3321]);
  const before = snapshot.structures["2021"];
  expect([before.provinces.length, before.communes.length]).toEqual([63, 10_599]);
  const codes = now.communes.map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());

  const at = now.indexOf.get("03158")!;
  expect(now.communes[at]).toEqual({
    code: "03158",
    name: "Sín Thầu",
    kind: "xa",
    parent: "11",
    district: null,
    districtCode: null,
    centre: [102.2, 22.4],
    bounds: [102.1, 22.3, 102.3, 22.5],
    areaKm2: 163.2,
    population: 6058,
    borderKm: { china: 5.5, laos: 30.1, cambodia: 0 },
  });
  expect(now.provinces[now.provinceOf[at]!]!.name).toBe("Điện Biên");
  expect(now.communesOf[now.indexOf.get("11")!]).toContain(at);
  expect(now.neighbours.get("03158")).toEqual(["03160"]);

  const width = now.communes.length;
  expect(now.staffing.dates).toEqual(["2026-06-30", "2026-09-30"]);
  expect(now.staffing.officers[at]).toBe(4);
  expect(now.staffing.officers[width + at]).toBe(5);
  expect(now.staffing.chiefs[width + now.indexOf.get("03160")!]).toBe(0);
  expect(now.staffing.chiefs[now.indexOf.get("03160")!]).toBe(-1);
  expect(snapshot.documentIds[now.staffing.document[width + at]!]).toBe("R1");
  expect(before.staffing.deputies[before.indexOf.get("03154")!]).toBe(2);

  const [loan] = EVERYTHING.reinforcements!;
  expect(now.loans.get("03158")).toEqual([{ ...loan, batch: 1 }]);
  expect(now.scheme).toEqual([{ ...EVERYTHING.scheme![0], kinds: ["phuong", "xa"], batch: 1 }]);
  expect(now.noUnit).toEqual([{ ...EVERYTHING.noUnit![0], batch: 1 }]);
  const held = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, batch: 1 }));
  const [built, none, housing] = held(EVERYTHING.ladders!);
  expect(now.headquarters.get("03158")).toEqual([none, built]);
  expect(now.housing.get("03158")).toEqual([housing]);
  expect(now.vehicles.get("03158")).toEqual(held(EVERYTHING.vehicles!));
  expect(snapshot.norms).toEqual(held(EVERYTHING.norms!));
  // EVERYTHING takes its own document back: its figures stay, without support.
  expect(snapshot.documents.get("R1")).toEqual({ ...DOCUMENT, unsupported: true });
  expect(snapshot.batches.get(1)).toMatchObject({ id: "b1", who: "a test", withdrawn: false });
  const kinds = ["phuong", "xa"];
  expect(snapshot.targets).toEqual(held([{ ...EVERYTHING.targets![0], kinds }]));
  expect(snapshot.observations).toEqual(held([{ ...EVERYTHING.observations![0], kinds }]));
  expect(snapshot.trainings).toEqual(held(EVERYTHING.trainings!));
  expect(snapshot.requests).toEqual(held(EVERYTHING.requests!));
  expect(snapshot.templates).toEqual(held([{ ...EVERYTHING.templates![0], kinds }]));
  expect(snapshot.allocations).toEqual(held(EVERYTHING.allocations!));
  const [autumn, spring] = held(EVERYTHING.sourcePosts!);
  expect(snapshot.sourcePosts.get("pa")).toEqual([spring, autumn]);
  expect(now.marks.get("03160")).toEqual(held(EVERYTHING.marks!));
  expect(snapshot.sources.get("pa")).toEqual({
    id: "pa",
    name: "Công an tỉnh Điện Biên",
    position: [103, 21.4],
  });
  expect(snapshot.lineage).toContainEqual(
    expect.objectContaining({ from: "03154", to: "03158", part: "full" }),
  );
  expect(now.boundaries).toMatchObject({ kind: "installed", source: "a test", maxZoom: 0 });
  expect(now.boundaries.tiles).toBe(`/tiles/2026/{z}/{x}/{y}.mvt?v=${now.boundaries.id}`);
  expect(now.tiles.get(0, 0, 0)).toBeDefined();
  expect([before.inForceUntil, now.inForceFrom]).toEqual(["2025-06-30", "2025-07-01"]);
});

test("a unit that the boundaries lack keeps its place, without area", async () => {
  await publishGeneration(ledger, dataDir);
  const now = (await openServed()).current().structures["2026"];
  const unit = now.communes[now.indexOf.get("00004")!]!;
  expect(unit).toMatchObject({ name: "Ba Đình", centre: [105.839, 21.038], areaKm2: 2.9 });
});

test("the same ledger and boundaries give the same generation, from another folder too", async () => {
  const first = await publishGeneration(ledger, dataDir);
  expect((await publishGeneration(ledger, dataDir)).id).toBe(first.id);

  const other = await newDataDir();
  const copy = await openLedger(join(other, "ledger.duckdb"), generationsFolder(other));
  await putBoundaries(other, "2021");
  await putBoundaries(other, "2026");
  await copy.accept(batch("b1", EVERYTHING));
  const second = await publishGeneration(copy, other);
  await copy.release();
  await rm(other, { recursive: true });
  expect(second.files).toEqual(first.files);
  expect(second.id).toBe(first.id);
});

test("a correction supersedes, and the generation before still says what was known", async () => {
  const before = await publishGeneration(ledger, dataDir);
  const store = await openServed();
  const held = store.current();
  await correct("b2", 9);
  const after = await publishGeneration(ledger, dataDir);
  expect(after.id).not.toBe(before.id);

  const heard: string[] = [];
  const stop = store.onPublish(({ id }) => heard.push(id));
  await store.swap(after.id);
  stop();
  expect(heard).toEqual([after.id]);

  const officers = (snapshot: typeof held) => {
    const { staffing, indexOf, communes } = snapshot.structures["2026"];
    return staffing.officers[communes.length + indexOf.get("03158")!];
  };
  expect(officers(store.current())).toBe(9);
  expect(officers(held)).toBe(5);
  expect(officers((await store.get(before.id))!)).toBe(5);
  expect(await store.get(after.id)).toBe(store.current());
  expect(await store.get("0000000000000000")).toBeUndefined();
  expect(await store.get("../../../etc")).toBeUndefined();
});

test("a batch that is taken back leaves the figures before it, and its own are gone", async () => {
  await correct("b2", 9);
  await ledger.accept({
    ...batch("b3", { withdrawals: [{ kind: "batch", id: "b2", reason: "Sai đơn vị" }] }),
    kind: "withdrawal",
  });
  await publishGeneration(ledger, dataDir);
  const { structures, batches } = (await openServed()).current();
  const { staffing, indexOf, communes } = structures["2026"];
  const cell = communes.length + indexOf.get("03158")!;
  expect([staffing.officers[cell], staffing.batch[cell]]).toEqual([5, 1]);
  expect(batches.get(2)).toMatchObject({ id: "b2", withdrawn: true });
  await expect(
    ledger.accept(batch("b4", { withdrawals: [{ kind: "batch", id: "b3", reason: "x" }] })),
  ).rejects.toMatchObject({ code: "ledger.row" });
});

test("unchanged tiles are one file in both generations, and one copy in memory", async () => {
  const before = await publishGeneration(ledger, dataDir);
  await correct("b2", 9);
  await putBoundaries(dataDir, "2026", "another tile");
  const after = await publishGeneration(ledger, dataDir);
  const inode = async (id: string, structure: string) =>
    (await stat(join(generationFolder(dataDir, id), `tiles-${structure}.pmtiles`))).ino;
  expect(await inode(after.id, "2021")).toBe(await inode(before.id, "2021"));
  expect(await inode(after.id, "2026")).not.toBe(await inode(before.id, "2026"));
  const store = await openServed();
  const older = await store.get(before.id);
  expect(older!.structures["2021"].tiles).toBe(store.current().structures["2021"].tiles);
});

test("the last ten are kept, and what is served is always among them", async () => {
  const ids: string[] = [];
  for (let officers = 10; officers < 22; officers++) {
    await correct(`b${officers}`, officers);
    ids.push((await publishGeneration(ledger, dataDir)).id);
  }
  const kept = async () =>
    (await readdir(generationsFolder(dataDir))).filter((name) => /^[0-9a-f]{16}$/.test(name));
  expect((await kept()).sort()).toEqual(ids.slice(2).sort());

  // Nothing new was told: the same generation is published once more, and nothing is lost for it.
  expect((await publishGeneration(ledger, dataDir)).id).toBe(ids[11]);
  expect((await openServed()).current().id).toBe(ids[11]);
  expect(await kept()).toHaveLength(10);
});

test("without boundaries nothing is published and nothing is left behind", async () => {
  await rm(join(dataDir, "boundaries", "2021"), { recursive: true });
  await expect(publishGeneration(ledger, dataDir)).rejects.toMatchObject({
    code: "boundaries.missing",
  });
  expect(await readdir(dataDir)).not.toContain("generations");
});

test("anybody's DuckDB reads the tables of a generation", async () => {
  const { id } = await publishGeneration(ledger, dataDir);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const file = join(generationFolder(dataDir, id), "staffing.parquet");
  const sql = `SELECT sum("chiefs" + "deputies" + "officers")::INTEGER AS posts FROM read_parquet($file)`;
  const reader = await connection.runAndReadAll(sql, { file });
  expect(reader.getRowObjectsJson()).toEqual([{ posts: 8 + 0 + 7 + 8 }]);
  connection.closeSync();
  instance.closeSync();
});
