import { Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { createSignal, onCleanup, onMount, type ParentProps, Show } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import type { StructureAnswer } from "../../server/units/schema.ts";
import { createDeckOverlay } from "./deck-overlay.ts";
import { MapTip } from "./MapTip.tsx";
import { MAP_COLOURS, type MapTheme } from "./map-colours.ts";
import { type MapOwner, MapOwnerContext, type Tip } from "./map-owner.ts";
import { groundStyle } from "./style.ts";
import "./map.css";

setWorkerUrl(workerUrl);

/** Both archipelagos at once: a map without an inset. */
export const WITH_ARCHIPELAGOS: Bounds = [101.5, 6.6, 117.6, 23.6];

/**
 * The ground alone, for screens beside the map screen: sea, land, lines, names. Children draw on it
 * through `useMapOwner`. A change of theme or of boundaries makes a new one: key it by both.
 */
export function GroundMap(
  props: ParentProps<{
    structure: StructureAnswer;
    theme: MapTheme;
    /** What a reader who cannot see it is told it is. */
    label: string;
    /** First view; both archipelagos with the country by default. */
    bounds?: Bounds;
    /** Hears of the map once, and of nothing when it goes. */
    onMap?: (map: MapLibre | undefined) => void;
  }>,
) {
  const [owner, setOwner] = createSignal<MapOwner>();
  const [tip, setTip] = createSignal<{ x: number; y: number; tip: Tip }>();
  let container!: HTMLDivElement;

  onMount(() => {
    const colours = MAP_COLOURS[props.theme];
    const { tiles, maxZoom } = props.structure.boundaries;
    const map = new MapLibre({
      container,
      style: groundStyle(
        new URL(tiles, location.href).href.replaceAll("%7B", "{").replaceAll("%7D", "}"),
        maxZoom,
        colours,
      ),
      bounds: props.bounds ?? WITH_ARCHIPELAGOS,
      fitBoundsOptions: { padding: 16 },
      minZoom: 3,
      maxZoom: 15,
      attributionControl: false,
      // Several maps on one screen are told apart by it.
      locale: { "Map.Title": props.label },
      dragRotate: false,
      fadeDuration: 150,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    onCleanup(() => {
      props.onMap?.(undefined);
      map.remove();
    });
    const [zoom, setZoom] = createSignal(map.getZoom());
    map.on("zoom", () => setZoom(Math.floor(map.getZoom() * 2) / 2));
    const drawDeck = createDeckOverlay(map);
    map.once("style.load", () => {
      setOwner({
        map,
        colours: () => colours,
        zoom,
        drawDeck,
        tip: (at, what) => setTip(at && what ? { x: at.x, y: at.y, tip: what } : undefined),
      });
      props.onMap?.(map);
    });
    // For tests and screenshots: true once nothing more is to be drawn.
    map.on("idle", () => container.setAttribute("data-idle", "true"));
    for (const event of ["movestart", "dataloading"] as const) {
      map.on(event, () => container.removeAttribute("data-idle"));
    }
  });

  return (
    <div class="map-view">
      <div ref={container} class="map-canvas" role="application" aria-label={props.label} />
      <Show when={owner()} keyed>
        {(mine) => (
          <MapOwnerContext.Provider value={mine}>{props.children}</MapOwnerContext.Provider>
        )}
      </Show>
      <MapTip shown={tip()} />
    </div>
  );
}
