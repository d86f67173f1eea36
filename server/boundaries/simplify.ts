import mapshaper from "mapshaper";
import type { Topology } from "topojson-specification";

/** About half a pixel of a 512-pixel tile at each zoom; the far zooms a little more, to spare bytes. */
const TOLERANCE_METERS = [8000, 8000, 8000, 5000, 2500, 1500, 800, 400, 200, 100, 50, 25, 10];

/** How far a boundary may be from the truth in the tiles of a zoom. */
export function toleranceMeters(zoom: number): number {
  return TOLERANCE_METERS[Math.min(zoom, TOLERANCE_METERS.length - 1)]!;
}

/**
 * Takes detail off every arc once (weighted Visvalingam), so that neighbours never part. The largest part
 * of a polygon stays, however small; crossings that simplifying would make are undone. Positions are rounded to a tenth of a metre.
 *
 * @param topology  In degrees; all its objects are simplified together. Left as it was.
 */
export async function simplify<T extends Topology>(topology: T, meters: number): Promise<T> {
  const files = await mapshaper.applyCommands(
    `-i in.json -simplify weighted interval=${meters} keep-shapes target=* -o out.json format=topojson no-quantization precision=0.000001 target=*`,
    { "in.json": topology },
  );
  return JSON.parse(Buffer.from(files["out.json"]!).toString()) as T;
}
