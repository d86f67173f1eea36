import type { Map as MapLibre } from "maplibre-gl";
import { onCleanup } from "solid-js";

/** Room for the map beside the legend on A4 landscape, CSS pixels of 1/96 inch. */
const ROOM = { width: 780, height: 610 };
/** Device pixels to a CSS pixel on paper: sharp at arm's length. */
const PAPER_RATIO = 2.5;

/**
 * Tells the style sheet how large the map is when it is printed, so that paper shows what the screen
 * shows, and lays a finer picture of it over the canvas: browsers print a WebGL canvas that changed a
 * moment ago as blank.
 */
export function readyForPrint(map: MapLibre, container: HTMLElement) {
  const style = document.documentElement.style;
  let picture: HTMLCanvasElement | undefined;
  const before = () => {
    const { clientWidth: width, clientHeight: height } = container;
    const zoom = Math.min(ROOM.width / width, ROOM.height / height);
    style.setProperty("--print-width", `${width}px`);
    style.setProperty("--print-height", `${height}px`);
    style.setProperty("--print-zoom", zoom.toFixed(3));
    picture?.remove();
    picture = pictureOf(map, PAPER_RATIO * zoom);
    picture.style.width = `${width}px`;
    picture.style.height = `${height}px`;
    map.getCanvas().after(picture);
  };
  const after = () => picture?.remove();
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  onCleanup(() => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  });
}

/**
 * What the map draws at so many pixels to a CSS pixel, at least as many as on the screen. A bitmap and no
 * drawing: Chromium prints a canvas that was drawn on a moment ago some percent too small.
 */
function pictureOf(map: MapLibre, ratio: number): HTMLCanvasElement {
  const screenRatio = map.getPixelRatio();
  const picture = document.createElement("canvas");
  picture.className = "map-picture";
  map.setPixelRatio(Math.max(ratio, screenRatio));
  map.redraw();
  const { width, height } = map.getCanvas();
  const sheet = new OffscreenCanvas(width, height);
  sheet.getContext("2d")!.drawImage(map.getCanvas(), 0, 0);
  picture.width = width;
  picture.height = height;
  picture.getContext("bitmaprenderer")!.transferFromImageBitmap(sheet.transferToImageBitmap());
  map.setPixelRatio(screenRatio);
  map.redraw();
  return picture;
}
