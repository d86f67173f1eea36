import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPrepared, useBoundaries, writeFolder } from "../../../../server/boundaries/folder.ts";
import { listPrepared, putInForce } from "../../../../server/boundaries/install/in-force.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "in-force-test-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A folder as preparing writes it, with little in it. */
async function prepared(kind: "approximate" | "installed", source: string): Promise<string> {
  const manifest = await writeFolder(
    dataDir,
    { structure: "2026", kind, source, maxZoom: 0, bounds: [102, 8, 110, 24] },
    { "units.json": [Buffer.from("[]")], "tiles.pmtiles": [Buffer.from(source)] },
  );
  return manifest.id;
}

const inForce = async () => (await readPrepared(dataDir, "2026"))?.manifest.source;

test("before the first start boundaries are put in force for it to publish", async () => {
  const id = await prepared("installed", "a.geojson");
  expect(await putInForce(dataDir, "2026", id)).toBeUndefined();
  expect(await inForce()).toBe("a.geojson");
});

test("when publishing fails the boundaries before are in force again", async () => {
  await useBoundaries(dataDir, "2026", await prepared("approximate", "gazetteer"));
  const id = await prepared("installed", "a.geojson");
  // Something was published once, and the ledger is gone.
  mkdirSync(join(dataDir, "generations", "0123456789abcdef"), { recursive: true });
  await expect(putInForce(dataDir, "2026", id)).rejects.toMatchObject({ name: "AppError" });
  expect(await inForce()).toBe("gazetteer");
});

test("when there were none before, there are none again", async () => {
  const id = await prepared("installed", "a.geojson");
  mkdirSync(join(dataDir, "generations", "0123456789abcdef"), { recursive: true });
  await expect(putInForce(dataDir, "2026", id)).rejects.toThrow();
  expect(await inForce()).toBeUndefined();
});

test("old installations go, the built-in boundaries and the ones before stay", async () => {
  const builtIn = await prepared("approximate", "gazetteer");
  const ids = [builtIn];
  for (const source of ["a", "b", "c"]) {
    const id = await prepared("installed", source);
    ids.push(id);
    await putInForce(dataDir, "2026", id);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(join(dataDir, "boundaries", "2026", id), yesterday, yesterday);
  }
  const kept = (await listPrepared(dataDir, "2026")).map(({ source }) => source).sort();
  expect(kept).toEqual(["b", "c", "gazetteer"]);
  expect(readdirSync(join(dataDir, "boundaries", "2026"))).not.toContain(ids[1]);
});
