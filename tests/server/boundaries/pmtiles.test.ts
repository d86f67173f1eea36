import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PMTiles, type Source } from "pmtiles";
import { expect, test } from "vitest";
import { openArchive } from "../../../server/boundaries/archive.ts";
import { seededRandom } from "../../../server/boundaries/islands.ts";
import { PmtilesWriter } from "../../../server/boundaries/pmtiles-writer.ts";

const BOUNDS = [102.1, 8.4, 117.8, 23.4] as const;

async function write(tiles: [z: number, x: number, y: number, content: string][], maxZoom: number) {
  const writer = new PmtilesWriter();
  for (const [z, x, y, content] of tiles) await writer.add(z, x, y, Buffer.from(content));
  const bytes = Buffer.concat(await writer.finish([...BOUNDS], maxZoom, { name: "test" }));
  const path = join(mkdtempSync(join(tmpdir(), "archive-")), "tiles.pmtiles");
  writeFileSync(path, bytes);
  return { bytes, path };
}

/** The reader that the format's authors publish. */
function theirReader(bytes: Buffer): PMTiles {
  const source: Source = {
    getKey: () => "archive",
    getBytes: async (offset, length) => ({
      data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
}

const few: [number, number, number, string][] = [
  [0, 0, 0, "world"],
  [5, 25, 13, "north"],
  [5, 25, 14, "middle"],
  [5, 26, 14, "sea"],
  [5, 26, 15, "sea"],
];

test("the authors' reader finds header, metadata and every tile", async () => {
  const reader = theirReader((await write(few, 5)).bytes);
  expect(await reader.getHeader()).toMatchObject({
    specVersion: 3,
    minZoom: 0,
    maxZoom: 5,
    clustered: true,
    numAddressedTiles: 5,
    numTileContents: 4,
    minLon: BOUNDS[0],
    minLat: BOUNDS[1],
    maxLon: BOUNDS[2],
    maxLat: BOUNDS[3],
  });
  expect(await reader.getMetadata()).toEqual({ name: "test" });
  for (const [z, x, y, content] of few) {
    const tile = await reader.getZxy(z, x, y);
    expect(Buffer.from(tile!.data).toString()).toBe(content);
  }
  expect(await reader.getZxy(5, 0, 0)).toBeUndefined();
});

test("our reader gives the same tiles gzipped, and nothing where there is none", async () => {
  const archive = openArchive((await write(few, 5)).path);
  expect(archive.maxZoom).toBe(5);
  for (const [z, x, y, content] of few) {
    expect(gunzipSync(archive.get(z, x, y)!).toString()).toBe(content);
  }
  expect(archive.get(5, 25, 15)).toBeUndefined();
  expect(archive.get(6, 25, 13)).toBeUndefined();
});

test("equal tiles are stored once", async () => {
  const { bytes: once } = await write([[8, 100, 100, "x".repeat(50)]], 8);
  const many = Array.from({ length: 64 }, (_, i): [number, number, number, string] => [
    8,
    96 + (i % 8),
    96 + Math.floor(i / 8),
    "x".repeat(50),
  ]);
  const { bytes, path } = await write(many, 8);
  expect(bytes.length - once.length).toBeLessThan(10);
  expect(gunzipSync(openArchive(path).get(8, 103, 103)!).toString()).toBe("x".repeat(50));
});

test("a directory too large for the first 16 KiB is split into leaves that both readers follow", async () => {
  const random = seededRandom(1);
  const tiles = Array.from({ length: 14_000 }, (_, i): [number, number, number, string] => [
    10,
    100 + (i % 140),
    Math.floor(i / 140) * 7 + Math.floor(random() * 7),
    `${i} ${Array.from({ length: random() * 60 }, () => random().toString(36)).join("")}`,
  ]);
  const { bytes, path } = await write(tiles, 10);
  const reader = theirReader(bytes);
  const header = await reader.getHeader();
  expect(header.leafDirectoryLength).toBeGreaterThan(0);
  expect(127 + header.rootDirectoryLength).toBeLessThanOrEqual(16384);
  const archive = openArchive(path);
  for (const [z, x, y, content] of [tiles[0]!, tiles[6_543]!, tiles[13_999]!]) {
    expect(Buffer.from((await reader.getZxy(z, x, y))!.data).toString()).toBe(content);
    expect(gunzipSync(archive.get(z, x, y)!).toString()).toBe(content);
  }
});

test("a truncated archive and another file are refused", async () => {
  const { bytes, path } = await write(few, 5);
  writeFileSync(path, bytes.subarray(0, bytes.length - 3));
  expect(() => openArchive(path)).toThrow(/truncated/);
  writeFileSync(path, "x".repeat(200));
  expect(() => openArchive(path)).toThrow(/PMTiles/);
});
