import type { PreparedManifest, PreparedUnit } from "../boundaries/prepared.ts";
import type { BorderKm, Bounds, Position } from "../schema.ts";
import {
  type GazetteerCommune,
  type GazetteerProvince,
  loadCommunes,
  readProvinces,
} from "../units/gazetteer.ts";
import type { Unit } from "../units/schema.ts";

/** The units of one structure: provinces, then communes, each sorted by code. */
export interface Places {
  provinces: Unit[];
  communes: Unit[];
  /** Codes that share a boundary, same level. */
  neighbours: Map<string, string[]>;
}

const NO_BORDER: BorderKm = { china: 0, laos: 0, cambodia: 0 };

/**
 * Joins what the gazetteer says of a unit with what the boundaries say. Installed boundaries give areas
 * and border lengths; cells drawn by us do not know them, so there the gazetteer's measures win where it
 * has any. A unit the boundaries lack stands at its gazetteer position, without area or neighbours.
 */
export async function joinPlaces(
  manifest: PreparedManifest,
  prepared: readonly PreparedUnit[],
): Promise<Places> {
  const shapes = new Map(prepared.map((unit) => [`${unit.level} ${unit.code}`, unit]));
  const communes = (await loadCommunes(manifest.structure)).map((row) =>
    communeOf(row, shapes.get(`commune ${row.code}`), manifest.kind),
  );
  const byProvince = new Map<string, Unit[]>();
  for (const commune of communes) {
    const siblings = byProvince.get(commune.parent!);
    if (siblings) siblings.push(commune);
    else byProvince.set(commune.parent!, [commune]);
  }
  const measured = manifest.kind === "approximate" && manifest.structure === "2026";
  const provinces = readProvinces(manifest.structure).map((row) =>
    provinceOf(row, shapes.get(`province ${row.code}`), byProvince.get(row.code) ?? [], measured),
  );
  const neighbours = new Map(prepared.map((unit) => [unit.code, unit.neighbours]));
  return { provinces, communes, neighbours };
}

function communeOf(
  row: GazetteerCommune,
  shape: PreparedUnit | undefined,
  kind: PreparedManifest["kind"],
): Unit {
  const told = kind === "approximate" ? row : { areaKm2: null, borderKm: null };
  const [lon, lat] = row.position;
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    parent: row.province,
    district: row.district?.name ?? null,
    districtCode: row.district?.code ?? null,
    centre: shape?.centre ?? row.position,
    bounds: shape?.bounds ?? [lon, lat, lon, lat],
    areaKm2: told.areaKm2 ?? shape?.areaKm2 ?? row.areaKm2 ?? 0,
    population: row.population,
    borderKm: told.borderKm ?? shape?.borderKm ?? row.borderKm ?? NO_BORDER,
  };
}

function provinceOf(
  row: GazetteerProvince,
  shape: PreparedUnit | undefined,
  communes: readonly Unit[],
  fromCommunes: boolean,
): Unit {
  const told = fromCommunes ? undefined : shape;
  const sum = (value: (unit: Unit) => number) =>
    Math.round(communes.reduce((total, unit) => total + value(unit), 0) * 10) / 10;
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    parent: null,
    district: null,
    districtCode: null,
    centre: shape?.centre ?? middleOf(communes),
    bounds: shape?.bounds ?? boundsOf(communes),
    areaKm2: told?.areaKm2 ?? sum((unit) => unit.areaKm2),
    // Hoàng Sa has no register of its own: the sum of those that have one is that of the province.
    population: communes.every((unit) => unit.population === null)
      ? null
      : sum((unit) => unit.population ?? 0),
    borderKm: told?.borderKm ?? {
      china: sum((unit) => unit.borderKm.china),
      laos: sum((unit) => unit.borderKm.laos),
      cambodia: sum((unit) => unit.borderKm.cambodia),
    },
  };
}

function boundsOf(units: readonly Unit[]): Bounds {
  return [
    Math.min(...units.map(({ bounds }) => bounds[0])),
    Math.min(...units.map(({ bounds }) => bounds[1])),
    Math.max(...units.map(({ bounds }) => bounds[2])),
    Math.max(...units.map(({ bounds }) => bounds[3])),
  ];
}

function middleOf(units: readonly Unit[]): Position {
  const [west, south, east, north] = boundsOf(units);
  return [(west + east) / 2, (south + north) / 2];
}
