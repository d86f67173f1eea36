import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { bytesToHeader, Compression, type Entry, readVarint, tileIdToZxy } from "pmtiles";
import { AppError } from "../errors.ts";
import type { TileArchive } from "../generation/snapshot.ts";

/**
 * Opens a PMTiles v3 archive of gzipped vector tiles, the whole file in memory and its directory decoded
 * once, so that a tile costs one look-up and no copy.
 *
 * @throws {AppError} `boundaries.archive` if the file is not such an archive or ends early.
 */
export function openArchive(path: string): TileArchive {
  const file = readFileSync(path);
  const refuse = (reason: string) =>
    new AppError("broken", "boundaries.archive", `Expected a PMTiles v3 archive, got ${reason}`);
  if (file.length < 127 || file.toString("latin1", 0, 7) !== "PMTiles" || file[7] !== 3) {
    throw refuse(`another file: ${path}`);
  }
  const header = bytesToHeader(new Uint8Array(file.subarray(0, 127)).buffer);
  if (
    header.internalCompression !== Compression.Gzip ||
    header.tileCompression !== Compression.Gzip
  ) {
    throw refuse(`another compression: ${path}`);
  }
  const { rootDirectoryOffset, rootDirectoryLength, leafDirectoryOffset, tileDataOffset } = header;
  if (tileDataOffset + (header.tileDataLength ?? 0) > file.length) {
    throw refuse(`a truncated one: ${path}`);
  }

  const places = new Map<number, Entry>();
  const load = (start: number, length: number) => {
    for (const entry of decodeDirectory(gunzipSync(file.subarray(start, start + length)))) {
      if (entry.runLength === 0) load(leafDirectoryOffset + entry.offset, entry.length);
      for (let i = 0; i < entry.runLength; i++) {
        places.set(placeOf(...tileIdToZxy(entry.tileId + i)), entry);
      }
    }
  };
  load(rootDirectoryOffset, rootDirectoryLength);

  return {
    maxZoom: header.maxZoom,
    get(z, x, y) {
      const entry = places.get(placeOf(z, x, y));
      if (!entry) return undefined;
      const start = tileDataOffset + entry.offset;
      return file.subarray(start, start + entry.length);
    },
  };
}

/** A tile as one number; x and y stay below 2^23 at any zoom a pyramid has. */
const placeOf = (z: number, x: number, y: number) => z * 2 ** 46 + x * 2 ** 23 + y;

function decodeDirectory(bytes: Uint8Array): Entry[] {
  const position = { buf: bytes, pos: 0 };
  const next = () => readVarint(position);
  const entries: Entry[] = Array.from({ length: next() }, () => ({
    tileId: 0,
    offset: 0,
    length: 0,
    runLength: 0,
  }));
  let tileId = 0;
  for (const entry of entries) {
    tileId += next();
    entry.tileId = tileId;
  }
  for (const entry of entries) entry.runLength = next();
  for (const entry of entries) entry.length = next();
  entries.forEach((entry, i) => {
    const offset = next();
    const before = entries[i - 1];
    entry.offset = offset === 0 && before ? before.offset + before.length : offset - 1;
  });
  return entries;
}
