import mapshaper from "mapshaper";
import type { Topology } from "topojson-specification";
import type { PreparedManifest } from "./prepared.ts";

/** About half a pixel of a 512-pixel tile; so far out that every commune is but a triangle, the same. */
const SURVEYED_METERS = [3000, 3000, 3000, 3000, 3000, 1500, 800, 400, 200, 100, 50, 25, 10];
/** Lines that we drew ourselves have less to lose, and fewer bands are sooner done. */
const DRAWN_METERS = [3000, 3000, 3000, 3000, 3000, 1500, 700, 150, 150, 0];

/** How far a boundary may be from the truth in the tiles of a zoom; 0 where all of it is shown. */
export function toleranceMeters(kind: PreparedManifest["kind"], zoom: number): number {
  const meters = kind === "installed" ? SURVEYED_METERS : DRAWN_METERS;
  return meters[Math.min(zoom, meters.length - 1)]!;
}

/**
 * Takes detail off every arc once (weighted Visvalingam), so that neighbours never part. The largest part
 * of a polygon stays, however small; crossings that simplifying would make are undone. Positions are rounded to a tenth of a metre.
 *
 * @param topology  In degrees; all its objects are simplified together. Left as it was.
 */
export async function simplify<T extends Topology>(topology: T, meters: number): Promise<T> {
  if (meters === 0) return topology;
  const files = await mapshaper.applyCommands(
    `-i in.json -simplify weighted interval=${meters} keep-shapes target=* -o out.json format=topojson no-quantization precision=0.000001 target=*`,
    { "in.json": topology },
  );
  return JSON.parse(Buffer.from(files["out.json"]!).toString()) as T;
}
