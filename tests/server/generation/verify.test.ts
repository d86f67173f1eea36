import { appendFile, cp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  generationFolder,
  generationsFolder,
  readPointer,
  writePointer,
} from "../../../server/generation/folders.ts";
import { publishGeneration } from "../../../server/generation/publish.ts";
import { openStore } from "../../../server/generation/store.ts";
import { verifyGeneration } from "../../../server/generation/verify.ts";
import { openLedger } from "../../../server/ledger/ledger.ts";
import { batch, EVERYTHING, newDataDir, putBoundaries, REPORT } from "./small-world.ts";

let world: string;
let dataDir: string;
let before: string;
let current: string;
let lines: string[];

/** Two generations; each test spoils a copy of its own. */
beforeAll(async () => {
  world = await newDataDir();
  const ledger = await openLedger(join(world, "ledger.duckdb"), generationsFolder(world));
  await putBoundaries(world, "2021");
  await putBoundaries(world, "2026");
  await ledger.accept(batch("b1", EVERYTHING));
  before = (await publishGeneration(ledger, world)).id;
  await ledger.accept(batch("b2", { staffing: [{ ...REPORT, officers: 9 }] }));
  await putBoundaries(world, "2026", "another tile");
  current = (await publishGeneration(ledger, world)).id;
  await ledger.release();
});
afterAll(() => rm(world, { recursive: true }));

beforeEach(async () => {
  lines = [];
  dataDir = await newDataDir();
  await cp(world, dataDir, { recursive: true });
});
afterEach(() => rm(dataDir, { recursive: true }));

const inCurrent = (name: string) => join(generationFolder(dataDir, current), name);
const served = async () => (await openStore(dataDir, (line) => lines.push(line)))?.current().id;

test("one altered byte in any file, or any file cut short, is noticed", async () => {
  const names = await readdir(generationFolder(dataDir, current));
  expect(names).toHaveLength(24);
  const spoilt = fc.record({
    name: fc.constantFrom(...names),
    // Where in the file, from its first byte to its last.
    at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
    flip: fc.integer({ min: 1, max: 255 }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ name, at, flip, cut }) => {
      const whole = await readFile(inCurrent(name));
      const place = Math.floor(at * whole.length);
      const bytes = Buffer.from(cut ? whole.subarray(0, place) : whole);
      if (!cut) bytes[place]! ^= flip;
      await writeFile(inCurrent(name), bytes);
      const refused = verifyGeneration(generationFolder(dataDir, current));
      // White space in the manifest carries nothing; every other byte does.
      const carries = name !== "manifest.json" || !isSameJson(whole, bytes);
      if (carries) await expect(refused).rejects.toMatchObject({ code: "generation.refused" });
      else await refused;
      await writeFile(inCurrent(name), whole);
    }),
    { numRuns: 150, seed: 2026 },
  );
  await verifyGeneration(generationFolder(dataDir, current));
});

function isSameJson(a: Buffer, b: Buffer): boolean {
  try {
    return JSON.stringify(JSON.parse(a.toString())) === JSON.stringify(JSON.parse(b.toString()));
  } catch {
    return false;
  }
}

test("a truncated generation is refused with a line, and the one before is served", async () => {
  const { length } = await readFile(inCurrent("tiles-2026.pmtiles"));
  await truncate(inCurrent("tiles-2026.pmtiles"), length - 12);
  expect(await served()).toBe(before);
  expect(lines).toEqual([
    `generation ${current} refused: tiles-2026.pmtiles has 12 bytes less than its manifest says; serving ${before}`,
  ]);
  expect(await readPointer(dataDir)).toBe(before);
});

test.each([
  [
    "a file that grew",
    (dir: string) => appendFile(join(dir, "staffing.parquet"), "x"),
    "staffing.parquet has 1 bytes more than its manifest says",
  ],
  ["a missing file", (dir: string) => rm(join(dir, "norm.parquet")), "norm.parquet is missing"],
  [
    "a missing manifest",
    (dir: string) => rm(join(dir, "manifest.json")),
    "manifest.json is missing",
  ],
  [
    "an empty manifest",
    (dir: string) => truncate(join(dir, "manifest.json"), 0),
    "manifest.json is not readable",
  ],
  [
    "one that an earlier version made",
    (dir: string) => writeFile(join(dir, "manifest.json"), JSON.stringify({ format: 1 })),
    "it has form 1, this version of the product reads 3",
  ],
  [
    "a folder that is gone",
    (dir: string) => rm(dir, { recursive: true }),
    "manifest.json is missing",
  ],
])("%s is refused, and the one before is served", async (_, spoil, reason) => {
  await spoil(generationFolder(dataDir, current));
  expect(await served()).toBe(before);
  expect(lines).toEqual([`generation ${current} refused: ${reason}; serving ${before}`]);
});

test("a generation under the name of another is refused", async () => {
  const stranger = "0123456789abcdef";
  await cp(generationFolder(dataDir, current), generationFolder(dataDir, stranger), {
    recursive: true,
  });
  await writePointer(dataDir, stranger);
  expect(await served()).toBe(current);
  expect(lines[0]).toMatch(`generation ${stranger} refused: the name is not that of its content`);
});

test.each([
  ["garbage", "../../etc/passwd\n"],
  ["nothing", ""],
])("with %s in the pointer the newest generation is served", async (_, content) => {
  await writeFile(join(generationsFolder(dataDir), "current"), content);
  expect(await served()).toBe(current);
  expect(lines).toEqual([`the pointer names no generation; serving ${current}`]);
});

test("without pointer and history the manifests tell which is the newest", async () => {
  await rm(join(generationsFolder(dataDir), "current"));
  await rm(join(generationsFolder(dataDir), "history"));
  expect(await served()).toBe(current);
});

test("a pointer moved back undoes a publication", async () => {
  await writePointer(dataDir, before);
  expect(await served()).toBe(before);
  expect(lines).toEqual([]);
});

test("when no generation is whole there is none to serve, and a line says so", async () => {
  for (const id of [before, current]) {
    await truncate(join(generationFolder(dataDir, id), "unit.parquet"), 1000);
  }
  expect(await served()).toBeUndefined();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/no whole generation is left$/);
});

test("damage to tiles that two generations share is healed from the prepared boundaries", async () => {
  // A write in place reaches every generation that shares the file; the copy for this test shares none.
  await appendFile(inCurrent("tiles-2021.pmtiles"), "x");
  await appendFile(join(generationFolder(dataDir, before), "tiles-2021.pmtiles"), "x");
  expect(await served()).toBeUndefined();
  const ledger = await openLedger(join(dataDir, "ledger.duckdb"), generationsFolder(dataDir));
  expect((await publishGeneration(ledger, dataDir)).id).toBe(current);
  await ledger.release();
  expect(await served()).toBe(current);
});
