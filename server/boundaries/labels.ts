import type { Feature, FeatureCollection, Point } from "geojson";
import type { Position, Structure } from "../schema.ts";
import { type GazetteerCommune, readProvinces } from "../units/gazetteer.ts";
import { readArchipelagos } from "./archipelagos.ts";
import type { PreparedUnit } from "./prepared.ts";

/** Communes are named from this zoom on. */
const COMMUNE_LABEL_ZOOM = 8;

interface LabelProperties {
  code: string;
  /** Bare name; "Quần đảo …" for an archipelago. */
  name: string;
  /** A unit's kind, or `archipelago`. */
  kind: string;
  /** 0 archipelago, 1 province, 2 commune. */
  level: 0 | 1 | 2;
  /** Who goes first where labels collide: 0 before 9. */
  rank: number;
}

/** A point and a name for every unit, and for both archipelagos at every zoom. */
export function labelsAt(
  structure: Structure,
  communes: readonly GazetteerCommune[],
  units: PreparedUnit[],
): (zoom: number) => FeatureCollection<Point, LabelProperties> {
  const centreOf = new Map(units.map((unit) => [unit.code, unit.centre]));
  const named = (code: string, properties: Omit<LabelProperties, "code">) => {
    const centre = centreOf.get(code);
    return centre ? [label(centre, { code, ...properties })] : [];
  };
  const archipelagos = readArchipelagos().map(({ id, name, bounds: [west, south, east, north] }) =>
    label([(west + east) / 2, (south + north) / 2], {
      code: id,
      name,
      kind: "archipelago",
      level: 0,
      rank: 0,
    }),
  );
  const provinces = readProvinces(structure).flatMap(({ code, name, kind }) =>
    named(code, { name, kind, level: 1, rank: kind === "thanh_pho" ? 0 : 1 }),
  );
  const communeLabels = communes.flatMap(({ code, name, kind, population }) =>
    named(code, { name, kind, level: 2, rank: rankOf(kind, population) }),
  );
  const far = collection([...archipelagos, ...provinces]);
  const near = collection([...archipelagos, ...provinces, ...communeLabels]);
  return (zoom) => (zoom < COMMUNE_LABEL_ZOOM ? far : near);
}

/** By tens of thousands of people; where nobody counted them, towns before wards before xã. */
function rankOf(kind: string, population: number | null): number {
  if (population !== null) return Math.max(0, 9 - Math.floor(population / 10000));
  return kind === "thi_tran" || kind === "dac_khu" ? 3 : kind === "phuong" ? 5 : 7;
}

function label(
  coordinates: Position,
  properties: LabelProperties,
): Feature<Point, LabelProperties> {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
}

function collection<T extends Feature>(features: T[]) {
  return { type: "FeatureCollection" as const, features };
}
