import { NO_REPORT, type Snapshot } from "../generation/snapshot.ts";
import { keyOf } from "../ledger/keys.ts";
import type { BatchRows } from "../ledger/rows.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import type { LedgerRow } from "./kinds/kind.ts";

type Row = Record<string, unknown>;

/** Rows that readers see now, by what they are about. */
export class Existing {
  readonly #snapshot: Snapshot;
  readonly #lists = new Map<keyof BatchRows, Map<string, Row>>();
  readonly #dates: Record<Structure, Map<string, number>>;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const places = (structure: Structure) =>
      new Map(snapshot.structures[structure].staffing.dates.map((date, i) => [date, i]));
    this.#dates = { 2021: places("2021"), 2026: places("2026") };
  }

  /** The row about the same thing, or undefined. */
  find({ list, row }: LedgerRow): Row | undefined {
    if (list === "staffing") return this.#staffing(row);
    return this.#list(list).get(keyOf(list, row));
  }

  #staffing({ structure, code, asOf }: Row): Row | undefined {
    const { communes, indexOf, staffing } = this.#snapshot.structures[structure as Structure];
    const line = this.#dates[structure as Structure].get(asOf as string);
    const place = indexOf.get(code as string);
    if (line === undefined || place === undefined) return undefined;
    const cell = line * communes.length + place;
    if (staffing.chiefs[cell] === NO_REPORT) return undefined;
    return {
      chiefs: staffing.chiefs[cell],
      deputies: staffing.deputies[cell],
      officers: staffing.officers[cell],
    };
  }

  #list(list: keyof BatchRows): Map<string, Row> {
    const known = this.#lists.get(list);
    if (known) return known;
    const rows = new Map<string, Row>();
    for (const row of rowsOf(this.#snapshot, list)) rows.set(keyOf(list, row), row as Row);
    this.#lists.set(list, rows);
    return rows;
  }
}

function rowsOf(snapshot: Snapshot, list: keyof BatchRows): object[] {
  const structures = STRUCTURES.map((id) => snapshot.structures[id]);
  const all = <T>(of: (structure: (typeof structures)[number]) => Map<string, T[]>) =>
    structures.flatMap((structure) => [...of(structure).values()].flat());
  switch (list) {
    case "ladders":
      return [...all(({ headquarters }) => headquarters), ...all(({ housing }) => housing)];
    case "vehicles":
      return all(({ vehicles }) => vehicles);
    case "reinforcements":
      return all(({ loans }) => loans);
    case "sources":
      return [...snapshot.sources.values()];
    case "norms":
      return snapshot.norms;
    case "targets":
      return snapshot.targets;
    case "observations":
      return snapshot.observations;
    case "trainings":
      return snapshot.trainings;
    case "requests":
      return snapshot.requests;
    case "allocations":
      return snapshot.allocations;
    case "sourcePosts":
      return [...snapshot.sourcePosts.values()].flat();
    case "marks":
      return all(({ marks }) => marks);
    default:
      return [];
  }
}

/** Whether a row says what is there already; which document says it does not matter. */
export function saysTheSame({ list, row }: LedgerRow, existing: Row): boolean {
  // A lender's position is kept in another shape; a lender that is known is never changed by a file.
  if (list === "sources") return true;
  return Object.entries(row).every(([name, value]) => {
    const other = existing[name];
    if (list === "staffing" && other === undefined) return true;
    if (Array.isArray(value)) return [...value].sort().join() === [...(other as [])].sort().join();
    return value === other;
  });
}
