import { draw, drawBetween, drawOne } from "../../server/demo/random.ts";
import type { Bounds, Position } from "../../server/schema.ts";

/** A tile of the usual web pyramid. */
export type Tile = [z: number, x: number, y: number];

const SESSIONS = 200;
const LOWEST_ZOOM = 4;
const HIGHEST_ZOOM = 11;
/** The map of a laptop, in tiles of 512 pixels as MapLibre draws them. */
const VIEWPORT_TILES: [across: number, down: number] = [1440 / 512, 900 / 512];

/**
 * Tiles that 200 people ask for who pan and zoom about the country, always the same: each starts at one
 * of the places at a zoom from 4 to 11, then moves nine to fifteen times. A browser keeps what it has, so
 * nobody asks twice for a tile.
 *
 * @param places   Where people may start.
 * @param reach    Nobody leaves this box.
 * @param maxZoom  Deepest zoom the pyramid has; beyond it the map enlarges its tiles.
 */
export function panningTrace(places: readonly Position[], reach: Bounds, maxZoom: number): Tile[] {
  return Array.from({ length: SESSIONS }, (_, i) => session(i, places, reach, maxZoom)).flat();
}

function session(
  number: number,
  places: readonly Position[],
  reach: Bounds,
  maxZoom: number,
): Tile[] {
  const key = `bench/session/${number}`;
  let centre = drawOne(`${key}/place`, places);
  let zoom = drawBetween(`${key}/zoom`, LOWEST_ZOOM, HIGHEST_ZOOM);
  const asked = new Map<string, Tile>();
  const steps = drawBetween(`${key}/steps`, 9, 15);
  for (let step = 0; step <= steps; step++) {
    for (const tile of tilesInView(centre, zoom, Math.min(zoom, maxZoom))) {
      asked.set(tile.join("/"), tile);
    }
    const turn = draw(`${key}/${step}/turn`);
    if (turn < 0.15) zoom = Math.min(zoom + 1, HIGHEST_ZOOM);
    else if (turn < 0.3) zoom = Math.max(zoom - 1, LOWEST_ZOOM);
    else centre = panned(centre, zoom, `${key}/${step}`, reach);
  }
  return [...asked.values()];
}

/** A drag by 30 to 80 % of the view in any direction. */
function panned([lon, lat]: Position, zoom: number, key: string, reach: Bounds): Position {
  const angle = draw(`${key}/angle`) * 2 * Math.PI;
  const share = 0.3 + 0.5 * draw(`${key}/share`);
  const degreesPerTile = 360 / 2 ** zoom;
  const [west, south, east, north] = reach;
  const across = Math.cos(angle) * share * VIEWPORT_TILES[0] * degreesPerTile;
  const down = Math.sin(angle) * share * VIEWPORT_TILES[1] * degreesPerTile;
  return [
    Math.min(Math.max(lon + across, west), east),
    Math.min(Math.max(lat + down * Math.cos((lat * Math.PI) / 180), south), north),
  ];
}

function tilesInView(centre: Position, zoom: number, tileZoom: number): Tile[] {
  const scale = 2 ** (tileZoom - zoom);
  const [x, y] = tilePosition(centre, tileZoom);
  const [across, down] = VIEWPORT_TILES.map((tiles) => (tiles * scale) / 2) as [number, number];
  const last = 2 ** tileZoom - 1;
  const range = (middle: number, half: number) => {
    const from = Math.max(0, Math.floor(middle - half));
    const to = Math.min(last, Math.floor(middle + half));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  };
  return range(x, across).flatMap((column) =>
    range(y, down).map((row): Tile => [tileZoom, column, row]),
  );
}

/** Position in tiles from the north-western corner of the world, web Mercator. */
export function tilePosition([lon, lat]: Position, zoom: number): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * 2 ** zoom, y * 2 ** zoom];
}
