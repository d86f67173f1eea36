import type { Position, Structure } from "../schema.ts";
import { loadCommunes } from "../units/gazetteer.ts";
import { drawCells } from "./approximate/cells.ts";
import { claimSamples } from "./approximate/claim.ts";
import { clipToGround } from "./approximate/clip.ts";
import { groundFor, insideTest } from "./approximate/ground.ts";
import { type PlanePoint, toPlane, toPosition } from "./approximate/plane.ts";
import { strewSamples } from "./approximate/samples.ts";
import { seedsOf } from "./approximate/seeds.ts";
import { ARCHIPELAGO_COMMUNES, readArchipelagos } from "./archipelagos.ts";
import { roughIslands } from "./islands.ts";
import type { Progress } from "./prepared.ts";
import type { CommuneCollection } from "./topology.ts";

/** Fineness of the boundaries: points strewn in each commune. */
const SAMPLES_PER_COMMUNE: Record<Structure, number> = { "2021": 10, "2026": 24 };

/**
 * Boundaries for a structure whose real ones nobody may ship: every commune a piece of ground about its
 * position and of about its area, inside the outline of the country, with winding edges; the communes of
 * the two archipelagos their named islands. The same every time.
 */
export async function approximateCommunes(
  structure: Structure,
  progress: Progress,
): Promise<CommuneCollection> {
  progress("positions", 0);
  const seeds = await seedsOf(structure);
  const ground = await groundFor(seeds);
  progress("cells", 0.2);
  const discs = seeds.map(({ position, areaKm2 }) => ({
    at: toPlane(position),
    radiusKm: Math.sqrt(areaKm2 / Math.PI),
  }));
  const box = boxAround(discs.map(({ at }) => at));
  const samples = strewSamples(discs, box, SAMPLES_PER_COMMUNE[structure]);
  const isOnLand = insideTest(ground);
  const claims = claimSamples(
    discs,
    samples,
    samples.points.map((point) => isOnLand(toPosition(point))),
  );
  const frame = frameAround(box);
  const rings = drawCells(
    [...discs.map(({ at }) => at), ...samples.points, ...frame],
    Int32Array.from([...discs.keys(), ...claims, ...frame.map(() => -1)]),
    discs.length,
  );
  progress("outline", 0.6);
  const cells: CommuneCollection = {
    type: "FeatureCollection",
    features: rings.map((of, i) => ({
      type: "Feature",
      properties: { code: seeds[i]!.code },
      geometry: { type: "Polygon", coordinates: of.map((ring) => ring.map(toPosition)) },
    })),
  };
  const positionOf = new Map(seeds.map(({ code, position }) => [code, position]));
  const mainland = await clipToGround(cells, ground, positionOf);
  progress("archipelagos", 1);
  return {
    ...mainland,
    features: [...mainland.features, ...(await archipelagoCommunes(structure))],
  };
}

/** Each named island goes to the nearest of the communes that the archipelago is parted into. */
async function archipelagoCommunes(structure: Structure): Promise<CommuneCollection["features"]> {
  const communes = await loadCommunes(structure);
  return readArchipelagos().flatMap(({ id, islands }) => {
    const codes = ARCHIPELAGO_COMMUNES[structure][id];
    const ringsOf = new Map<string, Position[][][]>(codes.map((code) => [code, []]));
    const names = new Map(codes.map((code) => [code, communes.find((c) => c.code === code)!.name]));
    const heads = codes.map((code) => ({
      code,
      // The commune's chief island bears its name, alone or with "Lớn".
      at: (islands.find(({ name }) => name.startsWith(names.get(code)!)) ?? islands[0]!).position,
    }));
    const places = islands.map(({ position }) => position);
    roughIslands(places).forEach((ring, i) => {
      const [nearest] = heads.toSorted((a, b) => away(a.at, places[i]!) - away(b.at, places[i]!));
      if (nearest) ringsOf.get(nearest.code)!.push([ring]);
    });
    return [...ringsOf].map(([code, coordinates]) => ({
      type: "Feature" as const,
      properties: { code },
      geometry: { type: "MultiPolygon" as const, coordinates },
    }));
  });
}

const away = (one: Position, other: Position) => Math.hypot(one[0] - other[0], one[1] - other[1]);

const MARGIN_KM = 40;

function boxAround(points: PlanePoint[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    Math.min(...xs) - MARGIN_KM,
    Math.min(...ys) - MARGIN_KM,
    Math.max(...xs) + MARGIN_KM,
    Math.max(...ys) + MARGIN_KM,
  ];
}

/** Points that close the outermost cells. */
function frameAround([west, south, east, north]: [number, number, number, number]): PlanePoint[] {
  const frame: PlanePoint[] = [];
  for (let t = 0; t <= 1; t += 1 / 16) {
    const [x, y] = [west + t * (east - west), south + t * (north - south)];
    frame.push([x, south - 60], [x, north + 60], [west - 60, y], [east + 60, y]);
  }
  return frame;
}
