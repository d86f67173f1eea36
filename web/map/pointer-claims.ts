import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { onCleanup } from "solid-js";

type Finder = (event: MapMouseEvent) => boolean;

const findersOf = new WeakMap<MapLibre, Set<Finder>>();

/**
 * Symbols lie above units: while `finds` answers true, an event is theirs and units leave it alone, in
 * whatever order the listeners of the map run. Until the caller is disposed.
 */
export function claimPointer(map: MapLibre, finds: Finder) {
  const finders = findersOf.get(map) ?? new Set();
  findersOf.set(map, finders);
  finders.add(finds);
  onCleanup(() => finders.delete(finds));
}

/** Whether the pointer is on a symbol that reads it itself. */
export const isPointerClaimed = (map: MapLibre, event: MapMouseEvent): boolean =>
  [...(findersOf.get(map) ?? [])].some((finds) => finds(event));
