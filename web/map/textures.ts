import type { UnitState } from "../../server/schema.ts";
import type { MapColours } from "./map-colours.ts";

/** States drawn as a pattern over the unit. The others: reported is a colour, not applicable blank. */
export type TexturedState = Extract<UnitState, "zero" | "not_reported" | "late" | "dissolved">;

const TILE = 8;

const stripes = (context: CanvasRenderingContext2D, width: number, up: boolean) => {
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift, up ? TILE : 0);
    context.lineTo(shift + TILE, up ? 0 : TILE);
  }
  context.stroke();
};

const DRAW: Record<TexturedState, (context: CanvasRenderingContext2D) => void> = {
  not_reported: (context) => stripes(context, 1.8, true),
  late: (context) => {
    context.globalAlpha = 0.75;
    stripes(context, 0.9, false);
  },
  zero: (context) => {
    context.lineWidth = 1.2;
    context.beginPath();
    context.arc(TILE / 2, TILE / 2, 1.8, 0, 2 * Math.PI);
    context.stroke();
  },
  dissolved: (context) => {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const)
      context.fillRect(x - 0.7, y - 0.7, 1.4, 1.4);
  },
};

/** Tile of a state's texture, drawn at `ratio` device pixels to a CSS pixel. Map and legend share it. */
export function texture(
  state: TexturedState,
  colours: MapColours,
  ratio: number,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = TILE * ratio;
  const context = canvas.getContext("2d")!;
  context.scale(ratio, ratio);
  context.strokeStyle = context.fillStyle = colours.ink;
  DRAW[state](context);
  return canvas;
}

export const TEXTURED_STATES = Object.keys(DRAW) as TexturedState[];
