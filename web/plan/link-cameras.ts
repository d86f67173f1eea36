import type { Map as MapLibre } from "maplibre-gl";

/** Moves every map with the one that is moved. Returns what takes a map in, and lets it go. */
export function linkCameras() {
  const maps = new Set<MapLibre>();
  let following = false;
  return (map: MapLibre) => {
    const lead = () => {
      if (following) return;
      following = true;
      const camera = { center: map.getCenter(), zoom: map.getZoom() };
      for (const other of maps) if (other !== map) other.jumpTo(camera);
      following = false;
    };
    maps.add(map);
    map.on("move", lead);
    return () => {
      maps.delete(map);
      map.off("move", lead);
    };
  };
}
