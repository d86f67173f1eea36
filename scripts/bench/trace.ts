import { draw, drawBetween, drawOne } from "../../server/demo/random.ts";
import type { Position } from "../../server/schema.ts";

/** A tile of the usual web pyramid. */
export type Tile = [z: number, x: number, y: number];

const SESSIONS = 200;
const LOWEST_ZOOM = 4;
const HIGHEST_ZOOM = 11;
/** The map of a laptop, in tiles of 512 pixels as MapLibre draws them. */
const VIEWPORT_TILES: [across: number, down: number] = [1440 / 512, 900 / 512];

/**
 * Tiles that 200 people ask for who pan and zoom about the country, always the same. Each starts at one of
 * the places at a zoom from 4 to 11 and moves nine to fifteen times, mostly by dragging the map towards
 * another place near by. A browser keeps what it has, so nobody asks twice for a tile.
 *
 * @param places   Where people look.
 * @param maxZoom  Deepest zoom the pyramid has; beyond it the map enlarges its tiles.
 */
export function panningTrace(places: readonly Position[], maxZoom: number): Tile[] {
  return Array.from({ length: SESSIONS }, (_, i) => session(i, places, maxZoom)).flat();
}

function session(number: number, places: readonly Position[], maxZoom: number): Tile[] {
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
    else centre = panned(centre, zoom, `${key}/${step}`, places);
  }
  return [...asked.values()];
}

/** A drag of 30 to 80 % of the view towards a place outside of it, the nearest of twenty. */
function panned(
  centre: Position,
  zoom: number,
  key: string,
  places: readonly Position[],
): Position {
  const share = 0.3 + 0.5 * draw(`${key}/share`);
  const viewDegrees = (VIEWPORT_TILES[0] * 360) / 2 ** zoom;
  const [goal] = Array.from({ length: 20 }, (_, i) => drawOne(`${key}/goal/${i}`, places))
    .map((place) => ({ place, degrees: away(centre, place) }))
    .filter(({ degrees }) => degrees > viewDegrees / 2)
    .sort((a, b) => a.degrees - b.degrees);
  if (!goal) return drawOne(`${key}/back`, places);
  const part = Math.min(1, (share * viewDegrees) / goal.degrees);
  return [
    centre[0] + (goal.place[0] - centre[0]) * part,
    centre[1] + (goal.place[1] - centre[1]) * part,
  ];
}

const away = (one: Position, other: Position) => Math.hypot(one[0] - other[0], one[1] - other[1]);

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
