import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLedger } from "../../../server/ledger/ledger.ts";
import { batch, DOCUMENT, newDataDir, REPORT } from "../generation/small-world.ts";

let dataDir: string;
let path: string;
const open = () => openLedger(path, dataDir);
const report = (id: string) =>
  batch(id, { documents: [{ ...DOCUMENT, id }], staffing: [{ ...REPORT, document: id }] });

beforeEach(async () => {
  dataDir = await newDataDir();
  path = join(dataDir, "ledger.duckdb");
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Accepts batches in a process of its own and kills it, so that the last ones live in the log only. */
async function acceptAndDie(...ids: string[]): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "accept-and-wait.ts"), dataDir, ...ids],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("what was accepted outlives a kill", async () => {
  await acceptAndDie("b1", "b2");
  const ledger = await open();
  expect(ledger.batches).toBe(2);
  await ledger.release();
});

test("a lost write-ahead log is noticed", async () => {
  const ledger = await open();
  await ledger.accept(report("b1"));
  await ledger.release();
  await acceptAndDie("b2");
  await rm(`${path}.wal`);
  await expect(open()).rejects.toMatchObject({
    code: "ledger.lost",
    message: expect.stringContaining("holds 1 of the 2 batches"),
  });
});

test("a lost ledger file is noticed", async () => {
  const ledger = await open();
  await ledger.accept(report("b1"));
  await ledger.release();
  await rm(path);
  await expect(open()).rejects.toMatchObject({ code: "ledger.lost" });
});

test("a ledger put in the place of another is noticed", async () => {
  const first = await open();
  await first.accept(report("b1"));
  await first.release();
  await copyFile(path, join(dataDir, "other.duckdb"));
  await rm(path);
  await rm(`${path}.seal`);
  const second = await open();
  await second.accept(report("b2"));
  await second.release();
  await copyFile(join(dataDir, "other.duckdb"), path);
  await expect(open()).rejects.toThrow(/batch 1 of the ledger is not the one/);
});

test("a kill between commit and seal is no loss", async () => {
  const ledger = await open();
  await ledger.accept(report("b1"));
  const older = await readFile(`${path}.seal`);
  await ledger.accept(report("b2"));
  await ledger.release();
  await writeFile(`${path}.seal`, older);
  const again = await open();
  expect(again.batches).toBe(2);
  await again.release();
  expect(JSON.parse(await readFile(`${path}.seal`, "utf8")).batches).toBe(2);
});

test("an unreadable seal and an unreadable ledger are refused with a reason", async () => {
  const ledger = await open();
  await ledger.accept(report("b1"));
  await ledger.release();
  await writeFile(`${path}.seal`, "{");
  await expect(open()).rejects.toMatchObject({ code: "ledger.seal" });
  await writeFile(path, "no database".repeat(1000));
  await expect(open()).rejects.toMatchObject({ code: "ledger.broken" });
});

test("one process holds the ledger, a second is told who", async () => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "accept-and-wait.ts"), dataDir, "b1"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  await expect(open()).rejects.toMatchObject({
    code: "ledger.locked",
    message: expect.stringContaining(String(child.pid)),
  });
  child.kill("SIGKILL");
  await once(child, "exit");
});

test("opening twice changes nothing", async () => {
  const ledger = await open();
  await ledger.accept(report("b1"));
  await ledger.release();
  const before = (await stat(path)).mtimeMs;
  await (await open()).release();
  expect((await stat(path)).mtimeMs).toBe(before);
});
