import type { SheetData } from "write-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { CATALOGUE } from "../indicators/catalogue.ts";
import type { Source } from "../reinforcement/schema.ts";
import type { Structure } from "../schema.ts";
import { isStale } from "../staffing/state.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import { relationsOf } from "../units/lineage.ts";
import type { Unit } from "../units/schema.ts";
import { FIELDS } from "./fields.ts";
import type { ImportKind } from "./schema.ts";

/** Fields that a template leaves out: a file may have them, few will. */
const LEFT_OUT = new Set(["unitKind", "lon", "lat", "id"]);

/**
 * A table to fill in: the columns of a kind and a row for each of a province's own units, or of all.
 * What comes back untouched says nothing and changes nothing.
 */
export function templateTable(
  snapshot: Snapshot,
  kind: ImportKind,
  structure: Structure,
  within: string | undefined,
): string[][] {
  const fields = FIELDS[kind].filter(({ name }) => !LEFT_OUT.has(name) || kind === "norms");
  const cells = rowsOf(snapshot, kind, structure, within);
  return [
    fields.map(({ label }) => label),
    ...cells.map((row) => fields.map(({ name }) => row[name] ?? "")),
  ];
}

type Row = Partial<Record<string, string>>;

function rowsOf(
  snapshot: Snapshot,
  kind: ImportKind,
  id: Structure,
  within: string | undefined,
): Row[] {
  const structure = snapshot.structures[id];
  const isWithin = ({ parent }: Unit) => within === undefined || parent === within;
  if (kind === "lineage") return splitsOf(snapshot, within);
  if (kind === "norms") {
    const own = structure.provinces.find(({ code }) => code === within);
    return [{ scope: own ? labelOf(own) : "VN" }];
  }
  if (kind === "indicators" || kind === "training") {
    const provinces = structure.provinces
      .filter(({ code }) => !within || code === within)
      .map((province) => ({ code: province.code, province: labelOf(province) }));
    if (kind === "training") return provinces;
    return provinces.flatMap((row) =>
      CATALOGUE.map(({ name }) => ({ ...row, indicator: name.vi })),
    );
  }
  if (kind === "sources") {
    return bodiesToAsk(snapshot).map((source) => ({ sourceId: source.id, source: source.name }));
  }
  return structure.communes.filter(isWithin).map((unit) => unitRow(structure, unit));
}

/** Bodies that told what they have within a year of the newest figures; all of them before any has. */
function bodiesToAsk({ sources, sourcePosts, dataAsOf }: Snapshot): Source[] {
  const all = [...sources.values()];
  const told = all.filter(({ id }) => {
    const last = sourcePosts.get(id)?.at(-1);
    return last !== undefined && !isStale(last.asOf, dataAsOf);
  });
  return told.length > 0 ? told : all;
}

const unitRow = (structure: StructureSnapshot, unit: Unit): Row => ({
  code: unit.code,
  district: unit.district ?? "",
  province: provinceLabel(structure, unit),
  unit: labelOf(unit),
});

const labelOf = ({ kind, name }: Unit) => `${KIND_LABELS[kind]} ${name}`;

function provinceLabel({ provinces, indexOf }: StructureSnapshot, unit: Unit): string {
  const province = provinces[indexOf.get(unit.parent ?? "") ?? -1];
  return province ? labelOf(province) : "";
}

/** Units of 2021 that went to several: each pair waits for its share. */
function splitsOf(snapshot: Snapshot, within: string | undefined): Row[] {
  const [former, present] = [snapshot.structures["2021"], snapshot.structures["2026"]];
  return former.communes.flatMap((unit) => {
    const { successors } = relationsOf(snapshot, "2021", unit.code);
    if (successors.length < 2) return [];
    const heirs = successors.flatMap(({ code }) => {
      const heir = present.communes[present.indexOf.get(code) ?? -1];
      return heir ? [heir] : [];
    });
    const concerns = unit.parent === within || heirs.some(({ parent }) => parent === within);
    if (within !== undefined && !concerns) return [];
    return heirs.map((heir) => ({
      fromCode: unit.code,
      district: unit.district ?? "",
      province: provinceLabel(former, unit),
      from: labelOf(unit),
      toCode: heir.code,
      to: labelOf(heir),
    }));
  });
}

/** With a mark at its start, so that a Vietnamese Excel opens it right. */
export function templateCsv(table: readonly string[][]): Uint8Array<ArrayBuffer> {
  const quoted = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = table.map((row) => row.map(quoted).join(","));
  return new Uint8Array(Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`));
}

/** Every cell is text: a spreadsheet must not take the zero from a code. */
export async function templateXlsx(table: readonly string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const sheet: SheetData = table.map((row, i) =>
    row.map((value) => {
      if (value === "") return null;
      const cell = { value, type: String, format: "@" };
      return i === 0 ? { ...cell, fontWeight: "bold" as const, wrap: true } : cell;
    }),
  );
  const columns = (table[0] ?? []).map((label) => ({ width: Math.max(14, label.length + 4) }));
  const content = await writeExcelFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(content);
}
