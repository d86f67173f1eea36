import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type BorderKm, NEIGHBOURS } from "../schema.ts";
import type { KnownMeasures } from "./known-measures.ts";
import { type Area, areaKm2, boundsOf, centreOf } from "./measure.ts";
import type { PreparedUnit } from "./prepared.ts";
import { neighboursOf, type UnitArcs, type UnitTopology } from "./topology.ts";

/** Measures that need the boundaries in full; what is left can be told from simplified ones. */
export type MeasuredUnit = Omit<PreparedUnit, "centre">;

/**
 * Area, bounds, border and neighbours of every commune and province, sorted by level then code. A province
 * has the sum of what is known of its communes.
 */
export function measureUnits(
  topology: UnitTopology,
  { borderKmOf, areaKm2Of }: KnownMeasures,
  provinceOf: (commune: string) => string,
): MeasuredUnit[] {
  const { communes, provinces } = topology.objects;
  const borderKmOfProvince = new Map<string, BorderKm>();
  for (const [code, km] of borderKmOf) {
    const province = provinceOf(code);
    borderKmOfProvince.set(province, added(borderKmOfProvince.get(province) ?? none(), km));
  }
  const areaKm2OfProvince = new Map<string, number>();
  for (const [code, area] of areaKm2Of ?? []) {
    const province = provinceOf(code);
    areaKm2OfProvince.set(province, (areaKm2OfProvince.get(province) ?? 0) + area);
  }
  const measure = (
    units: UnitArcs[],
    level: PreparedUnit["level"],
    borderKm: ReadonlyMap<string, BorderKm>,
    knownAreaKm2: ReadonlyMap<string, number> | undefined,
  ) => {
    const neighbours = neighboursOf(topology, units);
    return units.map((unit): MeasuredUnit => {
      const { code } = unit.properties;
      const area = areaOf(topology, unit);
      return {
        code,
        level,
        bounds: boundsOf(area).map((degrees) => round(degrees, 5)) as PreparedUnit["bounds"],
        areaKm2: round(knownAreaKm2?.get(code) ?? areaKm2(area), 2),
        borderKm: borderKm.get(code) ?? none(),
        neighbours: neighbours.get(code)!,
      };
    });
  };
  const byCode = (a: MeasuredUnit, b: MeasuredUnit) => (a.code < b.code ? -1 : 1);
  return [
    ...measure(communes.geometries.filter(isCommune), "commune", borderKmOf, areaKm2Of),
    ...measure(provinces.geometries, "province", borderKmOfProvince, areaKm2OfProvince),
  ].sort((a, b) => (a.level === b.level ? byCode(a, b) : a.level < b.level ? -1 : 1));
}

/** A point inside each unit, by level and code. */
export function centresOf(topology: UnitTopology): (unit: MeasuredUnit) => PreparedUnit["centre"] {
  const { communes, provinces } = topology.objects;
  const arcsOf = new Map(
    [...communes.geometries, ...provinces.geometries].map((unit) => [unit.properties.code, unit]),
  );
  return ({ code }) => {
    const [lon, lat] = centreOf(areaOf(topology, arcsOf.get(code)!));
    return [round(lon, 5), round(lat, 5)];
  };
}

/** Land without a commune of its own carries its province's code of two digits. */
export const isCommune = (unit: UnitArcs) => unit.properties.code.length === 5;

const areaOf = (topology: Topology, unit: UnitArcs) =>
  (feature(topology, unit) as Feature<Area>).geometry;
const none = (): BorderKm => ({ china: 0, laos: 0, cambodia: 0 });
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

function added(one: BorderKm, other: BorderKm): BorderKm {
  const sum = none();
  for (const neighbour of NEIGHBOURS) sum[neighbour] = round(one[neighbour] + other[neighbour], 1);
  return sum;
}
