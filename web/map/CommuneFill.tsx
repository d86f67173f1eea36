import type { MapMouseEvent } from "maplibre-gl";
import { createEffect, createMemo, onCleanup } from "solid-js";
import type { Unit } from "../../server/units/schema.ts";
import { STATE_INDEX } from "../constants.ts";
import { coverageLayers, createPainter, fillLayerId } from "../coverage/paint.ts";
import { addTextures } from "./add-textures.ts";
import { type Tip, useMapOwner } from "./map-owner.ts";
import { ANCHORS, UNITS_SOURCE } from "./style.ts";

const CHOSEN = "commune-chosen";

/** A class for each commune, −1 for none, and the colour of each class. */
export interface Fill {
  classes: Int8Array;
  colours: readonly string[];
}

/** Communes by class, everything else blank. Points and clicks mean communes. */
export function CommuneFill(props: {
  communes: readonly Unit[];
  fill: Fill | undefined;
  chosen: string | undefined;
  onChoose: (code: string) => void;
  tipOf: (code: string) => Tip | undefined;
  /** The commune of a symbol above the ground, which goes before the ground below it. */
  symbolAt?: (point: { x: number; y: number }) => string | undefined;
}) {
  const { map, colours, tip } = useMapOwner();
  addTextures(map, colours());
  const layers = coverageLayers("commune", colours());
  for (const layer of layers) map.addLayer(layer, ANCHORS.fills);
  map.addLayer(
    {
      id: CHOSEN,
      type: "line",
      source: UNITS_SOURCE,
      "source-layer": "communes",
      filter: ["==", ["get", "code"], ""],
      paint: { "line-color": colours().select, "line-width": 3.5 },
    },
    ANCHORS.symbols,
  );
  onCleanup(() => {
    for (const { id } of [...layers, { id: CHOSEN }]) if (map.getLayer(id)) map.removeLayer(id);
  });

  const paint = createPainter(map, "commune");
  const codes = createMemo(() => props.communes.map(({ code }) => code));
  createEffect(() => {
    const fill = props.fill;
    if (!fill || fill.classes.length !== codes().length) return;
    const states = new Uint8Array(codes().length).fill(STATE_INDEX.reported);
    paint(codes(), fill.classes, states, fill.colours);
  });
  createEffect(() => map.setFilter(CHOSEN, ["==", ["get", "code"], props.chosen ?? ""]));

  const under = (event: MapMouseEvent): string | undefined => {
    const symbol = props.symbolAt?.(event.point);
    if (symbol) return symbol;
    const [feature] = map.queryRenderedFeatures(event.point, {
      layers: [fillLayerId("commune")],
    });
    return feature && String(feature.properties.code);
  };
  const onMove = (event: MapMouseEvent) => {
    const code = under(event);
    const shown = code === undefined ? undefined : props.tipOf(code);
    map.getCanvas().style.cursor = shown ? "pointer" : "";
    tip(shown && event.point, shown);
  };
  const onLeave = () => tip(undefined);
  const onClick = (event: MapMouseEvent) => {
    const code = under(event);
    if (code) props.onChoose(code);
  };
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  map.on("click", onClick);
  onCleanup(() => {
    map.off("mousemove", onMove);
    map.off("mouseout", onLeave);
    map.off("click", onClick);
  });
  return null;
}
