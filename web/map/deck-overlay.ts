import type { Layer } from "@deck.gl/core";
import type { Map as MapLibre } from "maplibre-gl";
import { createEffect, createResource, createSignal, onCleanup } from "solid-js";
import type { DeckModules, MapOwner } from "./map-owner.ts";

/** Keeps one deck.gl overlay on the map, made when somebody first has something to draw. */
export function createDeckOverlay(map: MapLibre): MapOwner["drawDeck"] {
  const groups = new Map<string, Layer[]>();
  const [wanted, setWanted] = createSignal(false);
  const [deck] = createResource(wanted, () => import("./deck-modules.ts"));
  let overlay: InstanceType<DeckModules["MapLibreOverlay"]> | undefined;

  const draw = () => overlay?.setProps({ layers: [...groups.values()].flat() });

  createEffect(() => {
    const modules = deck();
    if (!modules || overlay) return;
    overlay = new modules.MapLibreOverlay({ interleaved: false, layers: [] });
    map.addControl(overlay as never);
    draw();
  });
  onCleanup(() => overlay && map.removeControl(overlay as never));

  return (key, layers) => {
    setWanted(true);
    createEffect(() => {
      const modules = deck();
      if (!modules) return;
      groups.set(key, layers(modules));
      draw();
    });
    onCleanup(() => {
      groups.delete(key);
      draw();
    });
  };
}
