import type { MapColours } from "../map/map-colours.ts";
import { texture } from "../map/textures.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import type { HeadquartersSymbol } from "./clusters.ts";
import { RUNG_BOX, RUNG_ORDER, RUNG_SHAPES } from "./rung-shapes.ts";
import { inkOn, stepColours } from "./step-colours.ts";
import { VEHICLE_BODY, vehicleDots } from "./vehicle-shape.ts";

/** Side of a symbol's image, CSS pixels; the symbol itself is smaller and centred. */
export const CELL_PIXELS = 56;
/** Half the side of a unit's plate. */
export const PLATE_PIXELS = 13;
const GLYPH_PIXELS = 18;
const UNKNOWN_PIXELS = 8;
const RING_THICKNESS = 5.5;

/** Radius of a cluster's ring in CSS pixels: grows with the order of magnitude of its units. */
export const ringRadius = (units: number): number => Math.min(26, 11.5 + 3.7 * Math.log10(units));

/** Where a symbol lies beside its position, CSS pixels: a lifted icon makes room for what is below it. */
export const symbolOffset = (symbol: HeadquartersSymbol, lifted: boolean): [number, number] =>
  lifted && symbol.kind === "unit" ? [0, -(PLATE_PIXELS + 7)] : [0, 0];

/** Symbols with the same image share a key. */
export const imageKey = (symbol: HeadquartersSymbol): string =>
  symbol.kind === "cluster"
    ? symbol.counts.join(".")
    : `${symbol.reading.step}${symbol.reading.state === "late" ? "late" : ""}`;

export interface SymbolPen {
  context: CanvasRenderingContext2D;
  theme: HeadquartersTheme;
  colours: MapColours;
  ratio: number;
}

/** Draws a symbol about the origin. */
export function drawSymbol(pen: SymbolPen, symbol: HeadquartersSymbol) {
  if (symbol.kind === "cluster") return drawRing(pen, symbol.counts, symbol.units);
  const { step, state } = symbol.reading;
  if (step === null) return drawUnknown(pen);
  drawPlate(pen, step, state === "late");
}

function drawPlate({ context, theme, colours, ratio }: SymbolPen, step: number, late: boolean) {
  const fill = stepColours(theme, colours)[step]!;
  // From the outside in: a fine line, a halo, the plate.
  square(context, PLATE_PIXELS, colours.ink);
  square(context, PLATE_PIXELS - 0.75, colours.halo);
  square(context, PLATE_PIXELS - 2, fill);
  if (late) square(context, PLATE_PIXELS - 2, hatch(context, "late", colours, ratio));

  context.save();
  context.scale(GLYPH_PIXELS / RUNG_BOX, GLYPH_PIXELS / RUNG_BOX);
  context.translate(-RUNG_BOX / 2, -RUNG_BOX / 2);
  context.strokeStyle = context.fillStyle = inkOn(fill);
  context.lineCap = context.lineJoin = "round";
  context.lineWidth = 2;
  if (theme === "vehicles") drawVehicles(context, step);
  else drawRung(context, step);
  context.restore();
}

function square(context: CanvasRenderingContext2D, half: number, fill: string | CanvasPattern) {
  context.beginPath();
  context.roundRect(-half, -half, 2 * half, 2 * half, half / 2);
  context.fillStyle = fill;
  context.fill();
}

function drawRung(context: CanvasRenderingContext2D, step: number) {
  const { line, solid } = RUNG_SHAPES[RUNG_ORDER[step]!];
  context.stroke(new Path2D(line));
  context.fill(new Path2D(solid));
}

function drawVehicles(context: CanvasRenderingContext2D, count: number) {
  context.lineWidth = 1.3;
  if (count === 0) context.stroke(new Path2D(VEHICLE_BODY));
  else context.fill(new Path2D(VEHICLE_BODY), "evenodd");
  for (const [x, y] of vehicleDots(count)) {
    context.beginPath();
    context.arc(x, y, 2, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawUnknown({ context, colours, ratio }: SymbolPen) {
  square(context, UNKNOWN_PIXELS, colours.ink);
  square(context, UNKNOWN_PIXELS - 1, colours.blank);
  square(context, UNKNOWN_PIXELS - 1, hatch(context, "not_reported", colours, ratio));
}

/** The completed first, clockwise from the top like a gauge, then down the ladder, unknown last. */
function drawRing(pen: SymbolPen, counts: readonly number[], units: number) {
  const { context, theme, colours, ratio } = pen;
  const radius = ringRadius(units);
  const fills = stepColours(theme, colours);
  const disc = (size: number, fill: string) => {
    context.beginPath();
    context.arc(0, 0, size, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  disc(radius + 1.5, colours.ink);
  disc(radius + 0.5, colours.halo);
  const unknown = counts.length - 1;
  const order = [...Array.from({ length: unknown }, (_, i) => unknown - 1 - i), unknown];
  let from = -Math.PI / 2;
  for (const step of order) {
    const to = from + (2 * Math.PI * counts[step]!) / units;
    if (counts[step]! > 0) {
      context.beginPath();
      context.moveTo(0, 0);
      context.arc(0, 0, radius, from, to);
      context.closePath();
      context.fillStyle =
        step === unknown ? hatch(context, "not_reported", colours, ratio) : fills[step]!;
      context.fill();
    }
    from = to;
  }
  disc(radius - RING_THICKNESS + 0.5, colours.ink);
  disc(radius - RING_THICKNESS, colours.halo);
  context.fillStyle = colours.ink;
  context.font = `600 ${units > 999 ? 10 : 11}px "Be Vietnam Pro", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(units), 0, 0.5);
}

/** A state's texture at the same scale as on the map. */
function hatch(
  context: CanvasRenderingContext2D,
  state: "late" | "not_reported",
  colours: MapColours,
  ratio: number,
): CanvasPattern {
  const pattern = context.createPattern(texture(state, colours, ratio), "repeat")!;
  pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}
