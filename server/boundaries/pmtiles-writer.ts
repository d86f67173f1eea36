import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import { type Entry, zxyToTileId } from "pmtiles";
import type { Bounds } from "../schema.ts";

const compress = promisify(gzip);
const HEADER_BYTES = 127;
/** The first 16 KiB of an archive must hold the header and the whole root directory. */
const ROOT_BYTES = 16384 - HEADER_BYTES;
const LEAF_ENTRIES = 4096;
const GZIP = 2;
const MVT = 1;

/** A tile before compression, and its compressed bytes, shared by all tiles of the same content. */
interface Content {
  gzipped: Promise<Buffer>;
  offset: number;
}

/**
 * Collects vector tiles and lays them out as a clustered PMTiles archive: tiles in Hilbert order, equal
 * tiles stored once.
 *
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export class PmtilesWriter {
  readonly #contents = new Map<string, Content>();
  readonly #tiles: { tileId: number; content: Content }[] = [];

  /** Resolves once the tile is compressed, so that a caller who waits now and then bounds the memory. */
  async add(z: number, x: number, y: number, mvt: Uint8Array): Promise<void> {
    const key = createHash("sha256").update(mvt).digest("base64");
    let content = this.#contents.get(key);
    if (!content) {
      content = { gzipped: compress(mvt, { level: 9 }), offset: -1 };
      this.#contents.set(key, content);
    }
    this.#tiles.push({ tileId: zxyToTileId(z, x, y), content });
    await content.gzipped;
  }

  /** The whole archive as pieces to be written one after another. */
  async finish(bounds: Bounds, maxZoom: number, metadata: object): Promise<Uint8Array[]> {
    this.#tiles.sort((a, b) => a.tileId - b.tileId);
    const entries: Entry[] = [];
    const data: Buffer[] = [];
    let dataBytes = 0;
    for (const { tileId, content } of this.#tiles) {
      const gzipped = await content.gzipped;
      if (content.offset < 0) {
        content.offset = dataBytes;
        dataBytes += gzipped.length;
        data.push(gzipped);
      }
      const last = entries.at(-1);
      if (last && last.tileId + last.runLength === tileId && last.offset === content.offset) {
        last.runLength++;
      } else {
        entries.push({ tileId, offset: content.offset, length: gzipped.length, runLength: 1 });
      }
    }
    const { root, leaves } = directories(entries);
    const json = gzipSync(JSON.stringify(metadata));
    const header = encodeHeader({
      lengths: [root.length, json.length, leaves.length, dataBytes],
      counts: [this.#tiles.length, entries.length, data.length],
      bounds,
      maxZoom,
    });
    return [header, root, json, leaves, ...data];
  }
}

/** One directory if it fits beside the header, else a root that points to leaves. */
function directories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = encodeDirectory(entries);
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = LEAF_ENTRIES; ; size *= 2) {
    const leaves: Buffer[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = encodeDirectory(entries.slice(i, i + size));
      pointers.push({ tileId: entries[i]!.tileId, offset, length: leaf.length, runLength: 0 });
      offset += leaf.length;
      leaves.push(leaf);
    }
    const root = encodeDirectory(pointers);
    if (root.length <= ROOT_BYTES) return { root, leaves: Buffer.concat(leaves) };
  }
}

function encodeDirectory(entries: Entry[]): Buffer {
  const bytes: number[] = [];
  writeVarint(bytes, entries.length);
  entries.forEach((entry, i) => {
    writeVarint(bytes, entry.tileId - (entries[i - 1]?.tileId ?? 0));
  });
  for (const entry of entries) writeVarint(bytes, entry.runLength);
  for (const entry of entries) writeVarint(bytes, entry.length);
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before && entry.offset === before.offset + before.length;
    writeVarint(bytes, follows ? 0 : entry.offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes));
}

/** Appends a little-endian base-128 integer. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

interface HeaderFields {
  /** Bytes of root directory, metadata, leaf directories and tiles, in the order of the file. */
  lengths: [number, number, number, number];
  /** Tiles addressed, entries, different contents. */
  counts: [number, number, number];
  bounds: Bounds;
  maxZoom: number;
}

function encodeHeader({ lengths, counts, bounds, maxZoom }: HeaderFields): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0, "latin1");
  header.writeUInt8(3, 7);
  let offset = HEADER_BYTES;
  lengths.forEach((length, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(length), 16 + 16 * i);
    offset += length;
  });
  counts.forEach((count, i) => {
    header.writeBigUInt64LE(BigInt(count), 72 + 8 * i);
  });
  header.writeUInt8(1, 96); // clustered
  header.writeUInt8(GZIP, 97);
  header.writeUInt8(GZIP, 98);
  header.writeUInt8(MVT, 99);
  header.writeUInt8(0, 100);
  header.writeUInt8(maxZoom, 101);
  const [west, south, east, north] = bounds;
  const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at);
  degrees(west, 102);
  degrees(south, 106);
  degrees(east, 110);
  degrees(north, 114);
  header.writeUInt8(5, 118); // the zoom that shows the whole country
  degrees((west + east) / 2, 119);
  degrees((south + north) / 2, 123);
  return header;
}
