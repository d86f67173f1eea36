import { createEffect, onCleanup } from "solid-js";
import type { Neighbour } from "../../server/schema.ts";
import { NEIGHBOURS } from "../constants.ts";
import { addTextures } from "../map/add-textures.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { ANCHORS } from "../map/style.ts";
import { TEXTURED_STATES } from "../map/textures.ts";
import { useModel } from "../model.tsx";
import {
  beltLayer,
  borderLines,
  byMainNeighbour,
  CASING_ID,
  LINE_ID,
  OUTLINE_ID,
  onlyCodes,
  stateLayer,
  stateLayerId,
  TINT_ID,
} from "./border-style.ts";
import { mainNeighbour } from "./count-border.ts";
import { useBorder } from "./use-border.ts";

/** Tint as a share of the layer's opacity: the ground must stay readable. */
const TINT = 0.16;

/** The border by neighbour, its communes outlined, tinted and textured by state. */
export function BorderGround() {
  const { map, colours } = useMapOwner();
  const { state } = useModel();
  const { border } = useBorder();
  const lines = borderLines(colours());
  const textures = TEXTURED_STATES.map(stateLayer);

  addTextures(map, colours());
  for (const layer of [beltLayer(), ...textures]) map.addLayer(layer, ANCHORS.fills);
  for (const layer of lines) {
    // The border itself lies above the outline of the chosen unit, which would hide the neighbour.
    map.addLayer(layer, layer.id === OUTLINE_ID ? ANCHORS.lines : ANCHORS.symbols);
  }
  onCleanup(() => {
    for (const { id } of [...lines, ...textures, { id: TINT_ID }]) {
      if (map.getLayer(id)) map.removeLayer(id);
    }
  });

  createEffect(() => {
    const communes = border()?.communes ?? [];
    const codes = communes.map((one) => one.code);
    const grouped = Object.fromEntries(
      NEIGHBOURS.map((each) => [
        each,
        communes.filter((one) => mainNeighbour(one) === each).map((one) => one.code),
      ]),
    ) as Record<Neighbour, string[]>;
    for (const id of [TINT_ID, OUTLINE_ID]) map.setFilter(id, onlyCodes(codes));
    map.setPaintProperty(TINT_ID, "fill-color", byMainNeighbour(colours(), grouped));
    map.setPaintProperty(OUTLINE_ID, "line-color", byMainNeighbour(colours(), grouped));
    for (const name of TEXTURED_STATES) {
      const inState = communes.filter((one) => one.state === name).map((one) => one.code);
      map.setFilter(stateLayerId(name), onlyCodes(inState));
    }
  });

  createEffect(() => {
    const opacity = state.borderOpacity() / 100;
    for (const id of [OUTLINE_ID, CASING_ID, LINE_ID]) {
      map.setPaintProperty(id, "line-opacity", opacity);
    }
    map.setPaintProperty(TINT_ID, "fill-opacity", opacity * TINT);
    const bare = !state.layers().includes("staffing") && !state.layers().includes("headquarters");
    map.setLayoutProperty(TINT_ID, "visibility", bare ? "visible" : "none");
    for (const name of TEXTURED_STATES) {
      map.setPaintProperty(stateLayerId(name), "fill-opacity", opacity * 0.6);
      map.setLayoutProperty(stateLayerId(name), "visibility", bare ? "visible" : "none");
    }
  });
  return null;
}
