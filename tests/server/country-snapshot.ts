import type { Snapshot, StructureSnapshot } from "../../server/generation/snapshot.ts";
import { STRUCTURES, type Structure } from "../../server/schema.ts";
import { readCommunes, readLineage, readProvinces } from "../../server/units/gazetteer.ts";
import type { Unit } from "../../server/units/schema.ts";
import { smallSnapshot } from "./small-snapshot.ts";

/** Every unit of both structures under its real name and code, without figures. */
export function countrySnapshot(): Snapshot {
  const snapshot = smallSnapshot("fedcba9876543210");
  const [former, present] = STRUCTURES.map((id) => country(snapshot.structures[id]));
  return {
    ...snapshot,
    structures: { "2021": former!, "2026": present! },
    lineage: readLineage(),
  };
}

function country(small: StructureSnapshot): StructureSnapshot {
  const id: Structure = small.id;
  const place = { bounds: small.bounds, areaKm2: 1, population: null };
  const noBorder = { china: 0, laos: 0, cambodia: 0 };
  const provinces: Unit[] = readProvinces(id).map(({ code, name, kind }) => ({
    ...place,
    ...{
      code,
      name,
      kind,
      parent: null,
      district: null,
      districtCode: null,
      centre: [106, 16],
      borderKm: noBorder,
    },
  }));
  const communes: Unit[] = readCommunes(id).map(({ code, name, kind, ...row }) => ({
    ...place,
    ...{ code, name, kind, parent: row.province, district: row.district?.name ?? null },
    districtCode: row.district?.code ?? null,
    centre: row.position,
    borderKm: row.borderKm ?? noBorder,
  }));
  const provinceOf = Uint8Array.from(communes, ({ parent }) =>
    provinces.findIndex(({ code }) => code === parent),
  );
  const communesOf: number[][] = provinces.map(() => []);
  provinceOf.forEach((province, i) => {
    communesOf[province]!.push(i);
  });
  const none = { dates: [], document: new Uint16Array(), batch: new Uint16Array() };
  return {
    ...small,
    provinces,
    communes,
    provinceOf,
    communesOf,
    indexOf: new Map(
      [...provinces.entries(), ...communes.entries()].map(([i, { code }]) => [code, i]),
    ),
    neighbours: new Map(),
    staffing: {
      ...none,
      chiefs: new Int16Array(),
      deputies: new Int16Array(),
      officers: new Int16Array(),
    },
    loans: new Map(),
    marks: new Map(),
  };
}
