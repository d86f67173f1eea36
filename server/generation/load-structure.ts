import type {
  LadderRow,
  MarkRow,
  NoUnitRow,
  ReinforcementRow,
  SchemeRow,
  VehicleRow,
} from "../ledger/rows.ts";
import type { BorderKm, Bounds, Level, Structure } from "../schema.ts";
import type { Unit } from "../units/schema.ts";
import { byCode, type TableReader } from "./load-rows.ts";
import { loadStaffing } from "./load-staffing.ts";
import { LADDERS, LOANS, MARKS, NO_UNIT, SCHEME, STRUCTURE, UNITS, VEHICLES } from "./queries.ts";
import type { Held, StructureSnapshot, TileArchive } from "./snapshot.ts";

type UnitRow = Omit<Unit, "borderKm"> & BorderKm & { level: Level; neighbours: string[] };

interface StructureRow {
  inForceFrom: string;
  inForceUntil: string | null;
  bounds: Bounds;
  boundaries: string;
  kind: "approximate" | "installed";
  source: string;
  maxZoom: number;
}

/** One structure, wholly in memory. */
export async function loadStructure(
  reader: TableReader,
  id: Structure,
  tiles: TileArchive,
): Promise<StructureSnapshot> {
  const structure = { structure: id };
  const [head] = await reader.list<StructureRow>(STRUCTURE, "structure", structure);
  if (!head) throw new Error(`structure ${id} is not in the generation`);
  const rows = await reader.list<UnitRow>(UNITS, "unit", structure);
  const provinces = rows.filter(({ level }) => level === "province").map(unitOf);
  const communes = rows.filter(({ level }) => level === "commune").map(unitOf);
  const ladder = (name: LadderRow["ladder"]) =>
    reader.list<Held<LadderRow>>(LADDERS, "ladder", { ...structure, ladder: name });
  return {
    id,
    inForceFrom: head.inForceFrom,
    inForceUntil: head.inForceUntil,
    bounds: head.bounds,
    boundaries: {
      id: head.boundaries,
      kind: head.kind,
      source: head.source,
      maxZoom: head.maxZoom,
      tiles: `/tiles/${id}/{z}/{x}/{y}.mvt?v=${head.boundaries}`,
    },
    provinces,
    communes,
    ...indexes(provinces, communes),
    neighbours: new Map(rows.map((row) => [row.code, row.neighbours])),
    staffing: await loadStaffing(reader, id, communes.length),
    scheme: await reader.list<Held<SchemeRow>>(SCHEME, "scheme", structure),
    noUnit: await reader.list<Held<NoUnitRow>>(NO_UNIT, "no_unit", structure),
    headquarters: byCode(await ladder("headquarters")),
    housing: byCode(await ladder("housing")),
    vehicles: byCode(await reader.list<Held<VehicleRow>>(VEHICLES, "vehicle", structure)),
    loans: byCode(await reader.list<Held<ReinforcementRow>>(LOANS, "reinforcement", structure)),
    marks: byCode(await reader.list<Held<MarkRow>>(MARKS, "mark", structure)),
    tiles,
  };
}

const unitOf = (row: UnitRow): Unit => ({
  code: row.code,
  name: row.name,
  kind: row.kind,
  parent: row.parent,
  district: row.district,
  districtCode: row.districtCode,
  centre: row.centre,
  bounds: row.bounds,
  areaKm2: row.areaKm2,
  population: row.population,
  borderKm: { china: row.china, laos: row.laos, cambodia: row.cambodia },
});

function indexes(provinces: readonly Unit[], communes: readonly Unit[]) {
  const indexOf = new Map<string, number>();
  provinces.forEach(({ code }, index) => {
    indexOf.set(code, index);
  });
  const provinceOf = new Uint8Array(communes.length);
  const communesOf: number[][] = provinces.map(() => []);
  communes.forEach(({ code, parent }, index) => {
    indexOf.set(code, index);
    const province = indexOf.get(parent!)!;
    provinceOf[index] = province;
    communesOf[province]!.push(index);
  });
  return { indexOf, provinceOf, communesOf };
}
