import type { MapColours } from "../map/map-colours.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { CELL_PIXELS, drawSymbol, imageKey } from "./symbol-images.ts";

/** Device pixels to a CSS pixel in the atlas: sharp on a dense screen, small on any. */
const RATIO = 2;
const COLUMNS = 16;

export interface SymbolAtlas {
  image: HTMLCanvasElement;
  mapping: Record<string, { x: number; y: number; width: number; height: number }>;
}

/** One image that holds every different symbol once, as deck.gl's icons want it. */
export function drawAtlas(
  symbols: readonly HeadquartersSymbol[],
  theme: HeadquartersTheme,
  colours: MapColours,
): SymbolAtlas {
  const different = new Map(symbols.map((symbol) => [imageKey(symbol), symbol]));
  const side = CELL_PIXELS * RATIO;
  const image = document.createElement("canvas");
  image.width = side * Math.min(COLUMNS, Math.max(1, different.size));
  image.height = side * Math.max(1, Math.ceil(different.size / COLUMNS));
  const context = image.getContext("2d")!;
  const mapping: SymbolAtlas["mapping"] = {};
  let cell = 0;
  for (const [key, symbol] of different) {
    const x = (cell % COLUMNS) * side;
    const y = Math.floor(cell / COLUMNS) * side;
    context.setTransform(RATIO, 0, 0, RATIO, x + side / 2, y + side / 2);
    drawSymbol({ context, theme, colours, ratio: RATIO }, symbol);
    mapping[key] = { x, y, width: side, height: side };
    cell++;
  }
  return { image, mapping };
}
