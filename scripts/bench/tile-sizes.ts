import { gunzipSync } from "node:zlib";
import { openArchive } from "../../server/boundaries/archive.ts";
import { readPrepared } from "../../server/boundaries/folder.ts";
import type { Bounds, Structure } from "../../server/schema.ts";
import { atMost, type Figure, inKilobytes } from "./figure.ts";
import { type Tile, tilePosition } from "./trace.ts";

const LARGEST_TILE_BYTES = 500_000;
/** As far as the map can be moved, which is further than any tile lies. */
const REACH: Bounds = [88, 0, 130, 32];

/** The largest tile of a pyramid in force, unpacked, and where it is. */
export async function largestTile(dataDir: string, structure: Structure): Promise<Figure> {
  const { manifest, tilesPath } = (await readPrepared(dataDir, structure))!;
  const archive = openArchive(tilesPath);
  let largest = 0;
  let place: Tile = [0, 0, 0];
  let count = 0;
  for (const tile of tilesWithin(REACH, manifest.maxZoom)) {
    const zipped = archive.get(...tile);
    if (!zipped) continue;
    count++;
    const bytes = gunzipSync(zipped).length;
    if (bytes <= largest) continue;
    largest = bytes;
    place = tile;
  }
  return atMost(
    `largest of ${count} tiles, ${structure}, ${manifest.kind}`,
    largest,
    LARGEST_TILE_BYTES,
    inKilobytes,
    `${inKilobytes(largest)} at ${place.join("/")}`,
  );
}

/** Every place of the pyramid that touches a box, lowest zoom first. */
export function* tilesWithin([west, south, east, north]: Bounds, maxZoom: number): Iterable<Tile> {
  for (let z = 0; z <= maxZoom; z++) {
    const [left, top] = tilePosition([west, north], z).map(Math.floor) as [number, number];
    const [right, bottom] = tilePosition([east, south], z).map(Math.floor) as [number, number];
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) yield [z, x, y];
  }
}
