import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { createEffect, onCleanup } from "solid-js";
import type { Coverage } from "../coverage/create-coverage.ts";
import { latest, useModel } from "../model.tsx";
import { archipelagoFill, archipelagoUnit } from "./archipelago-unit.ts";
import { MEDIUM } from "./fonts.ts";
import { useMapOwner } from "./map-owner.ts";
import { claimPointer } from "./pointer-claims.ts";
import { ANCHORS } from "./style.ts";

const ID = "islands";
const NAMES_ID = "island-names";

/**
 * The islands of Hoàng Sa and Trường Sa as dots: at their true size they are too small to be seen. They
 * wear the colour of their special zone and open it.
 */
export function Islands(props: { coverage: Coverage | undefined }) {
  const { map, colours } = useMapOwner();
  const model = useModel();
  const archipelagos = () => latest(model.structures)?.archipelagos ?? [];
  const features = () =>
    archipelagos().flatMap((archipelago) => {
      const unit = archipelagoUnit(latest(model.communes)?.units, archipelago.id);
      const fill = archipelagoFill(props.coverage, unit) ?? colours().blank;
      const isChosen = unit !== undefined && unit.code === model.state.unit();
      const stroke = isChosen ? colours().select : colours().provinceLine;
      return archipelago.islands.map(({ name, position }) => ({
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: position },
        properties: { name, fill, stroke, code: unit?.code ?? null },
      }));
    });

  map.addSource(ID, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  map.addLayer(
    {
      id: ID,
      type: "circle",
      source: ID,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 4, 1.4, 6, 3, 9, 5],
        "circle-color": ["get", "fill"],
        "circle-stroke-color": ["get", "stroke"],
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 7, 1.4],
      },
    },
    ANCHORS.symbols,
  );
  map.addLayer(
    {
      id: NAMES_ID,
      type: "symbol",
      source: ID,
      minzoom: 6.2,
      layout: {
        "text-field": ["get", "name"],
        "text-font": [MEDIUM],
        "text-size": 11,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.6,
        "text-max-width": 8,
      },
      paint: {
        "text-color": colours().ink,
        "text-halo-color": colours().halo,
        "text-halo-width": 1.4,
      },
    },
    "archipelago-names",
  );
  onCleanup(() => {
    for (const id of [NAMES_ID, ID]) if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(ID)) map.removeSource(ID);
  });
  createEffect(() => {
    const data = { type: "FeatureCollection" as const, features: features() };
    (map.getSource(ID) as GeoJSONSource).setData(data);
  });

  const codeAt = ({ point: { x, y } }: MapMouseEvent) => {
    const near: [[number, number], [number, number]] = [
      [x - 4, y - 4],
      [x + 4, y + 4],
    ];
    const [island] = map.queryRenderedFeatures(near, { layers: [ID] });
    return island?.properties.code as string | undefined;
  };
  claimPointer(map, (event) => codeAt(event) !== undefined);
  const onClick = (event: MapMouseEvent) => {
    const code = codeAt(event);
    if (code) model.state.go({ unit: code });
  };
  map.on("click", onClick);
  onCleanup(() => map.off("click", onClick));
  return null;
}
