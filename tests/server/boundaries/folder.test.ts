import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPrepared, useBoundaries, writeFolder } from "../../../server/boundaries/folder.ts";
import type { PreparedUnit } from "../../../server/boundaries/prepared.ts";

const description = {
  structure: "2026",
  kind: "installed",
  source: "test",
  maxZoom: 12,
  bounds: [102, 8, 110, 24],
} as const;

const unit: PreparedUnit = {
  code: "00004",
  level: "commune",
  centre: [105.84, 21.04],
  bounds: [105.8, 21, 105.9, 21.1],
  areaKm2: 2.9,
  borderKm: { china: 0, laos: 0, cambodia: 0 },
  neighbours: [],
};

function write(dataDir: string, tiles = "tiles") {
  return writeFolder(
    dataDir,
    { ...description, bounds: [...description.bounds] },
    {
      "units.json": [Buffer.from(JSON.stringify([unit]))],
      "tiles.pmtiles": [Buffer.from(tiles.slice(0, 2)), Buffer.from(tiles.slice(2))],
    },
  );
}

const newDataDir = () => mkdtempSync(join(tmpdir(), "boundaries-"));

test("a folder is named by its content and is in force only once it is used", async () => {
  const dataDir = newDataDir();
  const manifest = await write(dataDir);
  expect(manifest.id).toMatch(/^[0-9a-f]{16}$/);
  expect(manifest.files["tiles.pmtiles"]).toEqual({
    bytes: 5,
    // printf tiles | sha256sum
    sha256: "ad9243fa6fb22714f45277ba907cb9383a18674fbcdb7b4b05a86929b2d853cd",
  });
  expect(await readPrepared(dataDir, "2026")).toBeUndefined();
  await useBoundaries(dataDir, "2026", manifest.id);
  const prepared = await readPrepared(dataDir, "2026");
  expect(prepared!.manifest).toEqual(manifest);
  expect(prepared!.units).toEqual([unit]);
  expect(readFileSync(prepared!.tilesPath, "utf8")).toBe("tiles");
});

test("the same content has the same name, other content another", async () => {
  const dataDir = newDataDir();
  const first = await write(dataDir);
  expect((await write(dataDir)).id).toBe(first.id);
  expect((await write(dataDir, "other")).id).not.toBe(first.id);
});

test.each(["units.json", "tiles.pmtiles", "manifest.json"])(
  "an altered %s is not trusted",
  async (name) => {
    const dataDir = newDataDir();
    const { id } = await write(dataDir);
    await useBoundaries(dataDir, "2026", id);
    appendFileSync(join(dataDir, "boundaries", "2026", id, name), "x");
    expect(await readPrepared(dataDir, "2026")).toBeUndefined();
    await expect(useBoundaries(dataDir, "2026", id)).rejects.toThrow(/whole/);
  },
);

test("what a killed process left aside is neither read nor in the way", async () => {
  const dataDir = newDataDir();
  const { id } = await write(dataDir);
  await useBoundaries(dataDir, "2026", id);
  const aside = join(dataDir, "boundaries", "2026", ".tmp-1-1");
  mkdirSync(aside);
  writeFileSync(join(aside, "units.json"), "[");
  expect((await readPrepared(dataDir, "2026"))!.manifest.id).toBe(id);
  const next = await write(dataDir, "newer");
  await useBoundaries(dataDir, "2026", next.id);
  expect((await readPrepared(dataDir, "2026"))!.manifest.id).toBe(next.id);
  const names = readdirSync(join(dataDir, "boundaries", "2026"));
  expect(names.filter((name) => !name.startsWith(".tmp-1-1")).sort()).toEqual(
    ["current", id, next.id].sort(),
  );
});
