import { Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { createSignal, onCleanup, onMount, type ParentProps, Show } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { followAddress } from "./camera.ts";
import { createDeckOverlay } from "./deck-overlay.ts";
import { MAP_COLOURS, type MapTheme } from "./map-colours.ts";
import { type MapOwner, MapOwnerContext, type Tip } from "./map-owner.ts";
import "./map.css";
import { MapTip } from "./MapTip.tsx";
import { readyForPrint } from "./ready-for-print.ts";
import { groundStyle } from "./style.ts";

setWorkerUrl(workerUrl);

/** Viet Nam with both archipelagos, and room around: nobody gets lost in the Atlantic. */
const REACH: Bounds = [88, 0, 130, 32];

/**
 * The only owner of the MapLibre map. Children draw on it through `useMapOwner` once its style is
 * loaded. A change of theme or of boundaries makes a new one: key it by both.
 */
export function MapView(
  props: ParentProps<{
    tiles: string;
    maxZoom: number;
    theme: MapTheme;
    target: Bounds | undefined;
    /** Called whenever the map rests; first when the first view is drawn. */
    onDrawn: () => void;
  }>,
) {
  const { state, setVisibleBounds } = useModel();
  const { t } = useSpeech();
  const [owner, setOwner] = createSignal<MapOwner>();
  const [tip, setTip] = createSignal<{ x: number; y: number; tip: Tip }>();
  let container!: HTMLDivElement;

  onMount(() => {
    const colours = () => MAP_COLOURS[props.theme];
    const map = new MapLibre({
      container,
      style: groundStyle(
        new URL(props.tiles, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}"),
        props.maxZoom,
        colours(),
      ),
      bounds: props.target,
      fitBoundsOptions: { padding: 24 },
      maxBounds: REACH,
      minZoom: 3,
      maxZoom: 15,
      attributionControl: false,
      dragRotate: true,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      fadeDuration: 150,
    });
    onCleanup(() => map.remove());
    const [zoom, setZoom] = createSignal(map.getZoom());
    map.on("zoom", () => setZoom(Math.floor(map.getZoom() * 2) / 2));
    const drawDeck = createDeckOverlay(map);
    const tellBounds = () => {
      const bounds = map.getBounds();
      setVisibleBounds([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    };
    map.on("moveend", tellBounds);
    tellBounds();
    onCleanup(() => setVisibleBounds(undefined));
    followAddress(map, state, () => props.target);
    readyForPrint(map, container);
    map.once("style.load", () => {
      setOwner({
        map,
        colours,
        zoom,
        drawDeck,
        tip: (at, what) => setTip(at && what ? { ...at, tip: what } : undefined),
      });
    });
    // For tests and screenshots: true once nothing more is to be drawn.
    map.on("idle", () => {
      container.setAttribute("data-idle", "true");
      props.onDrawn();
    });
    for (const event of ["movestart", "dataloading"] as const)
      map.on(event, () => container.removeAttribute("data-idle"));
  });

  return (
    <div class="map-view">
      <div ref={container} class="map-canvas" role="application" aria-label={t("map.label")} />
      <Show when={owner()} keyed>
        {(mine) => (
          <MapOwnerContext.Provider value={mine}>{props.children}</MapOwnerContext.Provider>
        )}
      </Show>
      <MapTip shown={tip()} />
    </div>
  );
}
