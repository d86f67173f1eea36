const SIZE = 128;
const DASHES = 8;
const STROKE = 12;

/** A broken ring as a mask: deck.gl gives it its colour. Drawn once, scaled to every symbol. */
export function brokenRing(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext("2d")!;
  const radius = (SIZE - STROKE) / 2;
  const dash = (2 * Math.PI * radius) / DASHES;
  context.lineWidth = STROKE;
  context.setLineDash([dash * 0.62, dash * 0.38]);
  context.beginPath();
  context.arc(SIZE / 2, SIZE / 2, radius, 0, 2 * Math.PI);
  context.stroke();
  return canvas;
}

export const RING_MAPPING = {
  ring: { x: 0, y: 0, width: SIZE, height: SIZE, mask: true },
};
