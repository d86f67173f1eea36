import type { MapMouseEvent } from "maplibre-gl";
import { createEffect, on, onCleanup } from "solid-js";
import type { Level } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useMapOwner } from "../map/map-owner.ts";
import { isPointerClaimed } from "../map/pointer-claims.ts";
import { ANCHORS, UNITS_SOURCE } from "../map/style.ts";
import { TEXTURED_STATES, texture } from "../map/textures.ts";
import { useModel } from "../model.tsx";
import { fullName } from "../unit/unit-name.ts";
import { drawColumns } from "./columns.ts";
import type { Coverage } from "./create-coverage.ts";
import { readingAt } from "./indicator.ts";
import {
  coverageLayers,
  createPainter,
  fillLayerId,
  textureImage,
  textureLayerId,
  tileLayerOf,
} from "./paint.ts";
import { timed } from "./timed.ts";
import { valueText } from "./value-text.ts";

const LEVELS: Level[] = ["province", "commune"];

/** Choropleth, textures, outlines of what is pointed at and chosen, and the pointer's reading. */
export function CoverageLayers(props: { coverage: Coverage | undefined }) {
  const { map, colours, tip, drawDeck } = useMapOwner();
  const model = useModel();
  const { state } = model;
  const speech = useSpeech();
  const painters = {
    province: createPainter(map, "province"),
    commune: createPainter(map, "commune"),
  };
  const shown = () => state.layers().includes("staffing");

  for (const name of TEXTURED_STATES) {
    if (map.hasImage(textureImage(name))) continue;
    const canvas = texture(name, colours(), 2);
    const image = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    map.addImage(textureImage(name), image, { pixelRatio: 2 });
  }
  for (const level of LEVELS) {
    for (const layer of coverageLayers(level, colours())) map.addLayer(layer, ANCHORS.fills);
  }
  for (const level of LEVELS) {
    const from = { source: UNITS_SOURCE, "source-layer": tileLayerOf(level) } as const;
    map.addLayer(
      {
        id: `${level}-pointed`,
        type: "line",
        ...from,
        filter: ["==", ["get", "code"], ""],
        paint: { "line-color": colours().ink, "line-width": 2 },
      },
      ANCHORS.symbols,
    );
    map.addLayer(
      {
        id: `${level}-chosen`,
        type: "line",
        ...from,
        filter: ["==", ["get", "code"], ""],
        layout: { "line-join": "round" },
        paint: { "line-color": colours().select, "line-width": 3.5 },
      },
      ANCHORS.symbols,
    );
  }
  map.addLayer(
    {
      id: "outside-scope",
      type: "fill",
      source: UNITS_SOURCE,
      "source-layer": "provinces",
      filter: ["==", ["get", "code"], ""],
      paint: { "fill-color": colours().land, "fill-opacity": 0.6 },
    },
    ANCHORS.lines,
  );

  createEffect(
    timed("paint", () => {
      const coverage = props.coverage;
      if (!coverage) return;
      const { level, codes, classes, readings, colours: worn } = coverage;
      painters[level](codes, classes, readings.states, worn);
    }),
  );

  createEffect(() => {
    for (const level of LEVELS) {
      const visible = shown() && props.coverage?.level === level;
      map.setLayoutProperty(fillLayerId(level), "visibility", visible ? "visible" : "none");
      map.setPaintProperty(fillLayerId(level), "fill-opacity", state.opacity() / 100);
      for (const name of TEXTURED_STATES) {
        const present = visible && (props.coverage?.stateCountsAll[name] ?? 0) > 0;
        const visibility = present ? "visible" : "none";
        map.setLayoutProperty(textureLayerId(level, name), "visibility", visibility);
        if (name === "zero" || name === "dissolved") {
          map.setLayoutProperty(`${textureLayerId(level, name)}-outline`, "visibility", visibility);
        }
      }
    }
  });

  createEffect(() => {
    const visible = model.level() === "commune";
    map.setLayoutProperty("commune-lines", "visibility", visible ? "visible" : "none");
  });
  createEffect(() => {
    const scope = model.scope();
    map.setFilter(
      "outside-scope",
      scope ? ["!=", ["get", "code"], scope] : ["==", ["get", "code"], ""],
    );
  });
  createEffect(() => {
    const code = state.unit() ?? "";
    for (const level of LEVELS) map.setFilter(`${level}-chosen`, ["==", ["get", "code"], code]);
  });
  createEffect(() => {
    const code = model.hovered() ?? "";
    for (const level of LEVELS) map.setFilter(`${level}-pointed`, ["==", ["get", "code"], code]);
  });

  const codeAt = (event: MapMouseEvent): string | undefined => {
    const layer = props.coverage?.level ?? model.level();
    // Even an invisible choropleth lets one point at units: "ground" is always drawn.
    const layers = shown() ? [fillLayerId(layer)] : ["ground"];
    const feature = map.queryRenderedFeatures(event.point, { layers })[0];
    return feature?.properties.code as string | undefined;
  };

  const onMove = (event: MapMouseEvent) => {
    if (isPointerClaimed(map, event)) return;
    const code = codeAt(event);
    model.setHovered(code);
    map.getCanvas().style.cursor = code ? "pointer" : "";
    const unit = code ? model.unit(code) : undefined;
    if (!unit) return tip(undefined);
    const coverage = props.coverage;
    const index = coverage ? coverage.codes.indexOf(unit.code) : -1;
    const lines =
      coverage && index >= 0
        ? [valueText(readingAt(coverage.readings, index), state.indicator(), speech)]
        : [];
    const parent = unit.parent ? model.unit(unit.parent) : undefined;
    if (parent) lines.push(parent.name);
    tip(event.point, { title: fullName(unit, speech.t), lines });
  };
  const onLeave = () => {
    model.setHovered(undefined);
    tip(undefined);
  };
  const onClick = (event: MapMouseEvent) => {
    if (event.defaultPrevented || isPointerClaimed(map, event)) return;
    const code = codeAt(event);
    if (code) state.go({ unit: code });
  };
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  map.on("click", onClick);
  onCleanup(() => {
    map.off("mousemove", onMove);
    map.off("mouseout", onLeave);
    map.off("click", onClick);
  });

  const columnsOn = () => state.columns() && shown();
  createEffect(
    on(columnsOn, (now, before) => {
      if (before === undefined && !now) return;
      map.easeTo({ pitch: now ? 50 : 0, bearing: now ? map.getBearing() : 0, duration: 400 });
    }),
  );
  createEffect(() => {
    if (columnsOn()) drawColumns(drawDeck, () => props.coverage, model, colours);
  });

  return null;
}
