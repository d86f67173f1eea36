import type { Position } from "../../schema.ts";
import type { CodedFeature } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import { type Ring, type RoughPolygon, whereIs } from "./feature.ts";
import type { Mended } from "./mend.ts";
import { readGeoJson } from "./read-geojson.ts";
import { count, type InstallReport, some } from "./report.ts";
import { runMapshaper } from "./run-mapshaper.ts";
import { selfCrossing } from "./self-crossing.ts";

/** Mending moves positions by the last digits of a number; a crossing changes more. */
const LEAST_CHANGE_SHARE = 1e-9;

/**
 * Redraws the features whose outlines cross themselves, which mending would take ground from: ground that
 * an outline goes round an odd number of times is inside, as in `ST_MakeValid` of PostGIS.
 *
 * @param mended  Tells which features to look at: a crossing changes the area.
 * @returns undefined when no outline crosses itself.
 */
export async function untangle(
  features: CodedFeature[],
  { areas }: Mended,
  communes: KnownCommunes,
  report: InstallReport,
): Promise<CodedFeature[] | undefined> {
  const redrawn = [...features];
  const lines: string[] = [];
  for (const [n, feature] of features.entries()) {
    const { before, after } = areas[n]!;
    if (before > 0 && Math.abs(after - before) <= LEAST_CHANGE_SHARE * before) continue;
    const rings = feature.polygons.flat();
    const at = selfCrossing(rings);
    if (!at) continue;
    redrawn[n] = { ...feature, polygons: await facesInside(rings) };
    const place = at.map((degree) => degree.toFixed(5)).join(", ");
    lines.push(`${communes.label(feature.code)}, ${whereIs(feature)} at ${place}`);
  }
  if (lines.length === 0) return undefined;
  report.repaired.push(
    `redrew outlines that cross themselves in ${count(lines.length, "feature")}: ${some(lines)}`,
  );
  return redrawn;
}

async function facesInside(rings: Ring[]): Promise<RoughPolygon[]> {
  const pairs = (ring: Ring) =>
    Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i], ring[2 * i + 1]]);
  const lines = { type: "MultiLineString", coordinates: rings.map(pairs) };
  const output = await runMapshaper(
    "-i in.json -polygons -each 'x = this.innerX, y = this.innerY' -o out.json format=geojson",
    { "in.json": Buffer.from(JSON.stringify(lines)) },
    "cannot redraw an outline that crosses itself",
  );
  const faces = readGeoJson(output["out.json"]!, () => {}).features;
  return faces
    .filter(({ properties }) => {
      const inner = [Number(properties.get("x")), Number(properties.get("y"))] as Position;
      return rings.filter((ring) => goesRound(ring, inner)).length % 2 === 1;
    })
    .flatMap(({ polygons }) => polygons);
}

/** True when a ring goes round a position an odd number of times, by the crossings of a ray eastwards. */
function goesRound(ring: Ring, [x, y]: Position): boolean {
  let odd = false;
  for (let i = 2; i < ring.length; i += 2) {
    const [x1, y1, x2, y2] = [ring[i - 2]!, ring[i - 1]!, ring[i]!, ring[i + 1]!];
    if (y1 > y === y2 > y) continue;
    if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
  }
  return odd;
}
