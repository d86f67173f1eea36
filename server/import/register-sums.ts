import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { keyOf } from "../ledger/keys.ts";
import { relationsOf } from "../units/lineage.ts";
import type { LedgerRow } from "./kinds/kind.ts";

type Row = Record<string, unknown>;
type Figures = Record<string, number>;

/** Lists that each kind of register is kept in. */
const REGISTERS = {
  training: ["trainings"],
  indicators: ["observations", "targets"],
  norms: ["norms"],
  lineage: ["allocations"],
  requests: ["requests"],
} as const;

/**
 * What a register holds of a scope: its rows, targets apart from figures; people trained are added up;
 * requests are counted once each, whatever states they went through, and the open ones among them.
 *
 * @param added  Rows that would come in.
 * @returns The figures of "VN" or of a province.
 */
export function registerFigures(
  kind: keyof typeof REGISTERS,
  snapshot: Snapshot,
  structure: StructureSnapshot,
  added: readonly LedgerRow[],
): (scope: string) => Figures {
  const lists = REGISTERS[kind].map((list) => {
    const rows = new Map<string, Row>();
    for (const row of snapshot[list] as unknown as Row[]) rows.set(keyOf(list, row), row);
    for (const { list: other, row } of added) if (other === list) rows.set(keyOf(list, row), row);
    return [...rows.values()].filter(
      (row) => row.structure === undefined || row.structure === structure.id,
    );
  });
  return (scope) => {
    const [rows = [], targets] = lists.map((list) =>
      list.filter((row) => scope === "VN" || provinceOfRow(snapshot, structure, row) === scope),
    );
    if (kind === "requests") return requestFigures(rows);
    return {
      rows: rows.length,
      ...(targets && { targets: targets.length }),
      ...(kind === "training" && {
        people: rows.reduce((sum, { people }) => sum + Number(people), 0),
      }),
    };
  };
}

function requestFigures(rows: readonly Row[]): Figures {
  const newest = new Map<unknown, Row>();
  for (const row of rows) {
    const known = newest.get(row.id);
    if (!known || String(known.stateOn) <= String(row.stateOn)) newest.set(row.id, row);
  }
  const open = [...newest.values()].filter(({ state }) => state === "open");
  return { rows: newest.size, open: open.length };
}

/** The province of the structure that a row is about; undefined for the country. */
export function provinceOfRow(snapshot: Snapshot, structure: StructureSnapshot, row: Row) {
  const code = String(row.code ?? row.scope ?? row.from ?? "");
  if (code.length === 2) return structure.indexOf.has(code) ? code : undefined;
  const index = structure.indexOf.get(code);
  if (code.length === 5 && index !== undefined) return structure.communes[index]!.parent;
  if (code.length === 5) {
    const [successor] = relationsOf(snapshot, "2021", code).successors;
    const place = successor && structure.indexOf.get(successor.code);
    return place === undefined ? undefined : structure.communes[place]!.parent;
  }
  return structure.communes.find(({ districtCode }) => districtCode === code)?.parent;
}
