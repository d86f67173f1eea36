import type { Position } from "../../server/schema.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { PLATE_PIXELS, ringRadius, symbolOffset } from "./symbol-images.ts";

interface ScreenPoint {
  x: number;
  y: number;
}

/**
 * The symbol under a point of the screen, the nearest where two overlap.
 *
 * @param lifted Whether icons are drawn above their positions.
 * @param project Where the map shows a position, CSS pixels.
 */
export function findSymbol(
  symbols: readonly HeadquartersSymbol[],
  point: ScreenPoint,
  lifted: boolean,
  project: (position: Position) => ScreenPoint,
): HeadquartersSymbol | undefined {
  let found: HeadquartersSymbol | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const symbol of symbols) {
    const at = project(symbol.position);
    const [aside, below] = symbolOffset(symbol, lifted);
    const distance = Math.hypot(at.x + aside - point.x, at.y + below - point.y);
    const reach = symbol.kind === "cluster" ? ringRadius(symbol.units) : PLATE_PIXELS;
    if (distance > reach || distance >= least) continue;
    [found, least] = [symbol, distance];
  }
  return found;
}
