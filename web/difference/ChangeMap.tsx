import { Map as MapLibre, type MapMouseEvent } from "maplibre-gl";
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import type { ChangedUnit } from "../../server/difference/schema.ts";
import type { Level } from "../../server/schema.ts";
import { STATE_INDEX } from "../constants.ts";
import { coverageLayers, createPainter, fillLayerId, textureImage } from "../coverage/paint.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { MapTip } from "../map/MapTip.tsx";
import { MAP_COLOURS, type MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { ANCHORS, groundStyle, UNITS_SOURCE } from "../map/style.ts";
import { TEXTURED_STATES, texture } from "../map/textures.ts";
import { fullName } from "../unit/unit-name.ts";
import { signed } from "./change-classes.ts";
import { changeColours } from "./change-colours.ts";
import type { DifferenceModel } from "./create-difference.ts";
import { kindOf } from "./kinds.ts";
import { en, vi } from "./strings.ts";

/** Room for both archipelagos at once: this map has no inset. */
const WITH_ARCHIPELAGOS: [number, number, number, number] = [101.5, 6.6, 117.6, 23.6];

/** States whose textures stand for a figure that came or went. */
const WORN = { appeared: STATE_INDEX.zero, vanished: STATE_INDEX.not_reported };

/** Where figures changed: losses orange, gains purple, and textures where a figure came or went. */
export function ChangeMap(props: { model: DifferenceModel; theme: MapTheme }) {
  const { t, number } = useSpeech();
  const words = useWords(vi, en);
  const [tip, setTip] = createSignal<{ x: number; y: number; tip: Tip }>();
  const [ready, setReady] = createSignal<MapLibre>();
  let container!: HTMLDivElement;
  const level = (): Level => props.model.units()?.level ?? "commune";
  const colours = MAP_COLOURS[props.theme];
  const changedByCode = createMemo(
    () => new Map(props.model.answer.latest?.units.map((unit) => [unit.code, unit])),
  );

  onMount(() => {
    const { tiles, maxZoom } = props.model.structure()!.boundaries;
    const map = new MapLibre({
      container,
      style: groundStyle(
        new URL(tiles, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}"),
        maxZoom,
        colours,
      ),
      bounds: WITH_ARCHIPELAGOS,
      minZoom: 3,
      maxZoom: 15,
      attributionControl: false,
      dragRotate: false,
      fadeDuration: 150,
    });
    onCleanup(() => map.remove());
    map.once("style.load", () => {
      for (const name of TEXTURED_STATES) {
        const canvas = texture(name, colours, 2);
        const image = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
        map.addImage(textureImage(name), image, { pixelRatio: 2 });
      }
      for (const of of ["province", "commune"] as const) {
        for (const layer of coverageLayers(of, colours)) map.addLayer(layer, ANCHORS.fills);
      }
      map.addLayer(
        {
          id: "chosen",
          type: "line",
          source: UNITS_SOURCE,
          "source-layer": "communes",
          filter: ["==", ["get", "code"], ""],
          paint: { "line-color": colours.select, "line-width": 3.5 },
        },
        ANCHORS.symbols,
      );
      setReady(map);
    });
    map.on("idle", () => container.setAttribute("data-idle", "true"));
    map.on("movestart", () => container.removeAttribute("data-idle"));
    map.on("mousemove", onMove);
    map.on("mouseout", () => setTip(undefined));
    map.on("click", (event) => {
      const unit = unitAt(event);
      if (unit) props.model.set({ unit: unit.code });
    });
  });

  const unitAt = (event: MapMouseEvent): ChangedUnit | undefined => {
    const map = ready();
    const layers = [fillLayerId(level())];
    const feature = map?.queryRenderedFeatures(event.point, { layers })[0];
    return changedByCode().get(String(feature?.properties.code));
  };
  function onMove(event: MapMouseEvent) {
    const unit = unitAt(event);
    event.target.getCanvas().style.cursor = unit ? "pointer" : "";
    if (!unit) return setTip(undefined);
    const place = props.model.units()?.byCode.get(unit.code);
    const text = (posts: number | null) => (posts === null ? words("unknown") : number(posts));
    const { before, after, change } = unit;
    const sum = change.strength === null ? "" : ` (${signed(change.strength, number)})`;
    setTip({
      ...{ x: event.point.x, y: event.point.y },
      tip: {
        title: place ? fullName(place, t) : unit.name,
        lines: [`${text(before.strength)} → ${text(after.strength)}${sum}`],
      },
    });
  }

  const painters = createMemo(() => {
    const map = ready();
    return (
      map && { province: createPainter(map, "province"), commune: createPainter(map, "commune") }
    );
  });
  createEffect(() => {
    const [map, paint, list] = [ready(), painters(), props.model.units()];
    if (!map || !paint || !list) return;
    const classes = new Int8Array(list.units.length).fill(-1);
    const states = new Uint8Array(list.units.length).fill(STATE_INDEX.reported);
    list.units.forEach(({ code }, i) => {
      const unit = changedByCode().get(code);
      if (!unit) return;
      const kind = kindOf(unit);
      if (kind === "appeared" || kind === "vanished") states[i] = WORN[kind];
      else classes[i] = props.model.classOf(unit);
    });
    const codes = list.units.map(({ code }) => code);
    paint[list.level](codes, classes, states, changeColours(props.model.classes(), props.theme));
    for (const of of ["province", "commune"] as const) {
      const visibility = of === list.level ? "visible" : "none";
      for (const layer of coverageLayers(of, colours)) {
        map.setLayoutProperty(layer.id, "visibility", visibility);
      }
    }
    map.setLayoutProperty(
      "commune-lines",
      "visibility",
      list.level === "commune" ? "visible" : "none",
    );
  });
  createEffect(
    on([ready, () => props.model.chosen(), () => props.model.units()], ([map, code, list]) => {
      if (!map) return;
      map.setFilter("chosen", ["==", ["get", "code"], code ?? ""]);
      const unit = code ? list?.byCode.get(code) : undefined;
      if (unit) map.fitBounds(unit.bounds, { padding: 80, maxZoom: 9, duration: 0 });
    }),
  );

  return (
    <div class="map-view split-map change-map">
      <div ref={container} class="map-canvas" role="application" aria-label={words("map")} />
      <MapTip shown={tip()} />
      <p class="map-notes">
        <Show when={props.model.structure()?.boundaries.kind === "approximate"}>
          <span class="flag">{words("approximate")}</span>
        </Show>
        <Show when={props.model.answer.latest?.demo}>
          <span class="flag">{words("demo")}</span>
        </Show>
      </p>
    </div>
  );
}
