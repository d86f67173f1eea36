import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import { topology as buildArcs } from "topojson-server";
import type {
  GeometryCollection,
  MultiLineString as MultiLineStringArcs,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from "topojson-specification";
import { NEIGHBOURS, type Neighbour, type Position } from "../schema.ts";

/** What every unit's geometry carries. */
export interface CodeProperties {
  code: string;
}

/** Polygons of communes. Boundaries that two communes share must agree to the last digit. */
export type CommuneCollection = FeatureCollection<Polygon | MultiPolygon, CodeProperties>;

/** A unit as references into the shared arcs. */
export type UnitArcs = (PolygonArcs | MultiPolygonArcs) & { properties: CodeProperties };

/** Degrees, not quantized: `arcs` hold absolute positions, and there is no `transform`. */
export interface CommuneTopology extends Topology {
  objects: { communes: GeometryCollection<CodeProperties> & { geometries: UnitArcs[] } };
}

/** Communes and, over the same arcs, the provinces they make. */
export interface UnitTopology extends CommuneTopology {
  objects: CommuneTopology["objects"] & {
    provinces: GeometryCollection<CodeProperties> & { geometries: UnitArcs[] };
  };
}

/** Units and, over the same arcs, the land border. */
export interface DrawnTopology extends UnitTopology {
  objects: UnitTopology["objects"] & {
    border: GeometryCollection<{ neighbour: Neighbour }> & { geometries: MultiLineStringArcs[] };
  };
}

/**
 * Cuts the boundaries of communes into arcs, each stored once however many communes it belongs to,
 * so that what is later done to an arc is done to both of its sides. Takes about a second for a million
 * vertices; `communes` is left as it was.
 */
export function buildTopology(communes: CommuneCollection): CommuneTopology {
  return buildArcs({ communes }) as unknown as CommuneTopology;
}

/** Adds the land border; its lines must run along boundaries of communes, vertex by vertex. */
export function withBorder(
  topology: UnitTopology,
  lines: Record<Neighbour, Position[][]>,
): DrawnTopology {
  const border: FeatureCollection<MultiLineString, { neighbour: Neighbour }> = {
    type: "FeatureCollection",
    features: NEIGHBOURS.filter((neighbour) => lines[neighbour].length > 0).map((neighbour) => ({
      type: "Feature",
      properties: { neighbour },
      geometry: { type: "MultiLineString", coordinates: lines[neighbour] },
    })),
  };
  const communes = feature(topology, topology.objects.communes);
  const provinces = feature(topology, topology.objects.provinces);
  return buildArcs({ communes, provinces, border }) as unknown as DrawnTopology;
}

/** The rings of a unit, outer and inner, as signed references to arcs (`~i` is arc `i` backwards). */
export function ringsOf(unit: UnitArcs): number[][] {
  return unit.type === "Polygon" ? unit.arcs : unit.arcs.flat();
}

/**
 * Codes of the units on each arc, by index of the arc: two on a shared boundary, one on a coast, a
 * land border or the edge of a hole. A unit that touches itself along an arc is named once.
 */
export function arcOwners(topology: Topology, units: UnitArcs[]): string[][] {
  const owners: string[][] = topology.arcs.map(() => []);
  for (const unit of units) {
    for (const reference of ringsOf(unit).flat()) {
      const codes = owners[reference < 0 ? ~reference : reference]!;
      if (!codes.includes(unit.properties.code)) codes.push(unit.properties.code);
    }
  }
  return owners;
}

/** Codes of the units that share at least one arc, sorted; a common corner alone is not enough. */
export function neighboursOf(topology: Topology, units: UnitArcs[]): Map<string, string[]> {
  const neighbours = new Map(units.map((unit) => [unit.properties.code, new Set<string>()]));
  for (const codes of arcOwners(topology, units)) {
    for (const one of codes) {
      for (const other of codes) if (one !== other) neighbours.get(one)!.add(other);
    }
  }
  return new Map([...neighbours].map(([code, codes]) => [code, [...codes].sort()]));
}

/**
 * Adds provinces as unions of their communes, made of the same arcs.
 *
 * @param provinceOf  Code of the province of a commune's code.
 */
export function withProvinces(
  topology: CommuneTopology,
  provinceOf: (commune: string) => string,
): UnitTopology {
  const members = new Map<string, UnitArcs[]>();
  for (const commune of topology.objects.communes.geometries) {
    const province = provinceOf(commune.properties.code);
    members.set(province, [...(members.get(province) ?? []), commune]);
  }
  const geometries = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, communes]) => ({
      ...(mergeArcs(topology, communes) as MultiPolygonArcs),
      properties: { code },
    }));
  return {
    ...topology,
    objects: { ...topology.objects, provinces: { type: "GeometryCollection", geometries } },
  };
}
