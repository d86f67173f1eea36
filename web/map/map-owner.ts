import type { Layer } from "@deck.gl/core";
import type { Map as MapLibre } from "maplibre-gl";
import { type Accessor, createContext, useContext } from "solid-js";
import type { MapColours } from "./map-colours.ts";

/** What a pointer is over: a title, then lines of text. */
export interface Tip {
  title: string;
  lines: string[];
}

/** Given to components that draw on the map; the map itself has one owner, MapView. */
export interface MapOwner {
  /** The map, its style loaded. Layers and sources one adds are removed in `onCleanup`. */
  map: MapLibre;
  /** Changes with theme; layers follow it. */
  colours: Accessor<MapColours>;
  /** Zoom, rounded down to halves: for what changes with scale. */
  zoom: Accessor<number>;
  /** Draws deck.gl layers until the caller is disposed; deck.gl is fetched at the first call. */
  drawDeck: (key: string, layers: (deck: DeckModules) => Layer[]) => void;
  /** Shows a tip at a point of the container in pixels, or hides it. */
  tip: (at: { x: number; y: number } | undefined, tip?: Tip) => void;
}

/** The parts of deck.gl we use, loaded together after the first view. */
export type DeckModules = typeof import("./deck-modules.ts");

export const MapOwnerContext = createContext<MapOwner>();

export function useMapOwner(): MapOwner {
  const owner = useContext(MapOwnerContext);
  if (!owner) throw new Error("useMapOwner needs MapView above it");
  return owner;
}
