import type { Map as MapLibre } from "maplibre-gl";
import { textureImage } from "../coverage/paint.ts";
import type { MapColours } from "./map-colours.ts";
import { TEXTURED_STATES, texture } from "./textures.ts";

const RATIO = 2;

/** Makes the textures of states known to the map, for layers with a `fill-pattern`. */
export function addTextures(map: MapLibre, colours: MapColours) {
  for (const state of TEXTURED_STATES) {
    if (map.hasImage(textureImage(state))) continue;
    const canvas = texture(state, colours, RATIO);
    const image = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    map.addImage(textureImage(state), image, { pixelRatio: RATIO });
  }
}
