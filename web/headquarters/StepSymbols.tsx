import type { MapMouseEvent } from "maplibre-gl";
import { createMemo, createSignal, onCleanup } from "solid-js";
import { useMapOwner } from "../map/map-owner.ts";
import { claimPointer } from "../map/pointer-claims.ts";
import { useModel } from "../model.tsx";
import { createClusters, type HeadquartersSymbol } from "./clusters.ts";
import { findSymbol } from "./find-symbol.ts";
import { keepNamesClear } from "./name-room.ts";
import { stepCount } from "./readings.ts";
import { drawAtlas } from "./symbol-atlas.ts";
import { CELL_PIXELS, imageKey, symbolOffset } from "./symbol-images.ts";
import { symbolTip } from "./symbol-tip.ts";
import { useHeadquarters } from "./use-headquarters.ts";
import { useHeadquartersSpeech } from "./use-headquarters-speech.ts";

/** Symbols are ready this far beyond the edges, as a share of the view, so that a pan finds them there. */
const MARGIN = 0.5;

/** The map names communes from this zoom on. */
const NAMES_ZOOM = 8.5;

const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Icons of the units and, when far, the rings that join them; what the pointer reads from both. */
export function StepSymbols() {
  const { map, colours, drawDeck, tip, zoom } = useMapOwner();
  const model = useModel();
  const { state } = model;
  const speech = useHeadquartersSpeech();
  const { inScope, frame } = useHeadquarters();
  const [view, setView] = createSignal(viewOf(map), { equals: false });
  /** Icons leave the middle of a commune to its name, or to the posts it has on loan. */
  const lifted = createMemo(() => zoom() >= NAMES_ZOOM || state.layers().includes("border"));
  const look = () => setView(viewOf(map));
  const lookAnew = () => {
    if (Math.round(map.getZoom()) !== Math.round(view().zoom)) look();
  };

  const clusters = createMemo(() => {
    const both = inScope();
    if (!both) return;
    const points = both.units.flatMap(({ code, centre }, i) => {
      const reading = both.readings[i]!;
      // Where no unit is due, or none is left, there is nothing to build.
      const absent = reading.state === "not_applicable" || reading.state === "dissolved";
      return absent ? [] : [{ code, position: centre, reading }];
    });
    return createClusters(points, stepCount(state.hq()));
  });
  const symbols = createMemo(() => clusters()?.at(view().box, view().zoom) ?? []);
  const atlas = createMemo(() => drawAtlas(symbols(), state.hq(), colours()));

  keepNamesClear(map, symbols, lifted);
  drawDeck("headquarters", ({ IconLayer }) => [
    new IconLayer<HeadquartersSymbol>({
      id: "headquarters-symbols",
      data: symbols(),
      opacity: state.hqOpacity() / 100,
      iconAtlas: atlas().image as unknown as string,
      iconMapping: atlas().mapping,
      getIcon: imageKey,
      getPosition: (symbol) => symbol.position,
      sizeUnits: "pixels",
      getSize: CELL_PIXELS,
      getPixelOffset: (symbol) => symbolOffset(symbol, lifted()),
      updateTriggers: { getPixelOffset: lifted() },
    }),
  ]);

  const under = ({ point }: MapMouseEvent) =>
    findSymbol(symbols(), point, lifted(), (position) => map.project(position));
  claimPointer(map, (event) => under(event) !== undefined);

  const onMove = (event: MapMouseEvent) => {
    const symbol = under(event);
    const known = frame();
    if (!symbol || !known) return;
    model.setHovered(symbol.kind === "unit" ? symbol.code : undefined);
    map.getCanvas().style.cursor = symbol.kind === "unit" ? "pointer" : "zoom-in";
    tip(event.point, symbolTip(symbol, state.hq(), known, model.unit, speech));
  };
  const onClick = (event: MapMouseEvent) => {
    const symbol = under(event);
    if (!symbol) return;
    if (symbol.kind === "unit") return state.go({ unit: symbol.code });
    tip(undefined);
    map.easeTo(
      {
        center: symbol.position,
        zoom: Math.max(clusters()!.partsAt(symbol, view().zoom), map.getZoom() + 1),
        duration: isCalm() ? 0 : 400,
      },
      // As if the person had zoomed: the address keeps it.
      { originalEvent: event.originalEvent },
    );
  };
  map.on("moveend", look);
  map.on("zoom", lookAnew);
  map.on("mousemove", onMove);
  map.on("click", onClick);
  onCleanup(() => {
    map.off("moveend", look);
    map.off("zoom", lookAnew);
    map.off("mousemove", onMove);
    map.off("click", onClick);
  });
  return null;
}

function viewOf(map: ReturnType<typeof useMapOwner>["map"]) {
  const bounds = map.getBounds();
  const [west, south, east, north] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ];
  const [wide, high] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const box: [number, number, number, number] = [
    Math.max(-180, west - wide),
    Math.max(-85, south - high),
    Math.min(180, east + wide),
    Math.min(85, north + high),
  ];
  return { box, zoom: map.getZoom() };
}
