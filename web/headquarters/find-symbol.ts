import type { Position } from "../../server/schema.ts";
import { planePixels, toPlane } from "../map/plane.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { PLATE_PIXELS, ringRadius, symbolOffset } from "./symbol-images.ts";

/** The symbol under a position, the nearest where two overlap. */
export function findSymbol(
  symbols: readonly HeadquartersSymbol[],
  at: Position,
  zoom: number,
): HeadquartersSymbol | undefined {
  const [x, y] = toPlane(at);
  const pixels = planePixels(zoom);
  let found: HeadquartersSymbol | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const symbol of symbols) {
    const [symbolX, symbolY] = toPlane(symbol.position);
    const [aside, below] = symbolOffset(symbol, zoom);
    const distance = Math.hypot((symbolX - x) * pixels + aside, (symbolY - y) * pixels + below);
    const reach = symbol.kind === "cluster" ? ringRadius(symbol.units) : PLATE_PIXELS;
    if (distance > reach || distance >= least) continue;
    [found, least] = [symbol, distance];
  }
  return found;
}
