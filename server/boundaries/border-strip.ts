import type { Feature, MultiPolygon, Polygon } from "geojson";
import mapshaper from "mapshaper";
import { NEIGHBOURS, type Neighbour, type Position } from "../schema.ts";
import { vietNamOutline } from "./world.ts";

/** The atlas may draw the border this far off, degrees. */
const REACH = 0.15;
/** Names as the atlas spells them. */
const NAMES: Record<Neighbour, string> = { china: "China", laos: "Laos", cambodia: "Cambodia" };

type Strip = Feature<Polygon | MultiPolygon, { name: string }>;

/**
 * Land that lies beyond an installed border but that the atlas still counts to Viet Nam: without it the sea
 * would show through between the communes and the land of the neighbours. To be drawn below the communes,
 * which cover the rest of each strip.
 */
export async function stripsAlongBorder(lines: Record<Neighbour, Position[][]>): Promise<Strip[]> {
  const outline: Feature<MultiPolygon> = {
    type: "Feature",
    properties: {},
    geometry: vietNamOutline(),
  };
  const strips: Strip[] = [];
  for (const neighbour of NEIGHBOURS.filter((one) => lines[one].length > 0)) {
    const files = await mapshaper.applyCommands(
      "-i boxes.json -dissolve2 name=near -i land.json -clip source=near -o out.json format=geojson geojson-type=FeatureCollection",
      { "boxes.json": boxesAlong(lines[neighbour].flat()), "land.json": outline },
    );
    const { features } = JSON.parse(Buffer.from(files["out.json"]!).toString());
    const name = NAMES[neighbour];
    strips.push(...features.map((one: Strip) => ({ ...one, properties: { name } })));
  }
  return strips;
}

/** Boxes about some of the positions, that overlap from one to the next. */
function boxesAlong(positions: Position[]) {
  let last: Position = [0, 0];
  const boxes: Feature<Polygon>[] = [];
  for (const [lon, lat] of positions) {
    if (Math.hypot(lon - last[0], lat - last[1]) < REACH / 2) continue;
    last = [lon, lat];
    const [west, south, east, north] = [lon - REACH, lat - REACH, lon + REACH, lat + REACH];
    const ring = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    boxes.push({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates: [ring] },
    });
  }
  return { type: "FeatureCollection", features: boxes };
}
