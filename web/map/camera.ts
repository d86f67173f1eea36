import type { Map as MapLibre } from "maplibre-gl";
import { type Accessor, createEffect, on, onCleanup } from "solid-js";
import type { Bounds } from "../../server/schema.ts";
import type { AppState } from "../url-state.ts";

export interface View {
  zoom: number;
  latitude: number;
  longitude: number;
  bearing: number;
  pitch: number;
}

/** "6.25/16.1000/106.5000[/bearing/pitch]", zoom first as map addresses have it; undefined if it is none. */
export function readView(text: string | undefined): View | undefined {
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = (text ?? "").split("/").map(Number);
  const numbers = [zoom, latitude, longitude, bearing, pitch] as number[];
  if (!numbers.every(Number.isFinite) || Math.abs(latitude!) > 85 || Math.abs(longitude!) > 180)
    return;
  return { zoom: zoom!, latitude: latitude!, longitude: longitude!, bearing, pitch };
}

export function writeView(map: MapLibre): string {
  const { lng, lat } = map.getCenter();
  const flat = `${map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  const tilt = map.getPitch() || map.getBearing();
  return tilt ? `${flat}/${map.getBearing().toFixed(0)}/${map.getPitch().toFixed(0)}` : flat;
}

/** Free edges about what is fitted: a twelfth of a small map, never much of a large one; clear of the notes. */
function paddingOf(map: MapLibre) {
  const { clientWidth, clientHeight } = map.getContainer();
  const edge = Math.min(40, clientWidth / 12, clientHeight / 12);
  const notes = map.getContainer().closest(".centre")?.querySelector(".map-notes")?.clientHeight;
  return { top: edge, right: edge, bottom: edge + (notes ?? 0), left: edge };
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The camera follows the address: to `view` where it says one, else it fits `target`. What a person
 * pans or zooms is written back into the same entry of the history.
 */
export function followAddress(
  map: MapLibre,
  state: AppState,
  target: Accessor<Bounds | undefined>,
) {
  let written: string | undefined;
  let first = true;

  createEffect(
    on([state.view, target], ([text, bounds]) => {
      if (text !== undefined && text === written) return;
      const view = readView(text);
      const duration = first || calm() ? 0 : 500;
      if (view) {
        map.easeTo({
          center: [view.longitude, view.latitude],
          zoom: view.zoom,
          bearing: view.bearing,
          pitch: view.pitch,
          duration,
        });
      } else if (bounds) {
        map.fitBounds(bounds, {
          padding: paddingOf(map),
          duration,
          maxZoom: 12.5,
          pitch: map.getPitch(),
        });
      }
      if (view || bounds) first = false;
    }),
  );

  const onMoved = (event: { originalEvent?: unknown }) => {
    if (!event.originalEvent) return;
    written = writeView(map);
    state.adjust({ view: written });
  };
  map.on("moveend", onMoved);
  onCleanup(() => map.off("moveend", onMoved));
}
