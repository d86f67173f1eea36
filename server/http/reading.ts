import { AppError } from "../errors.ts";
import type { GenerationStore, Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import type { Structure } from "../schema.ts";
import type { Answers } from "./answers.ts";
import { got } from "./validation.ts";
import type { Writing } from "./writing.ts";

/** What every feature reads from. */
export interface Reading {
  store: GenerationStore;
  /** The calendar date in Viet Nam. Passed in, for a test must not depend on the day it runs. */
  today: () => string;
  answers: Answers;
  /** The one writer; undefined when the ledger was refused at start, and in tests that only read. */
  writing: Writing | undefined;
}

/**
 * The generation asked for, the current one by default.
 *
 * @throws {AppError} `generation.unknown`, 404.
 */
export async function snapshotFor(reading: Reading, id?: string): Promise<Snapshot> {
  const current = reading.store.current();
  if (id === undefined || id === current.id) return current;
  const older = await reading.store.get(id);
  if (older) return older;
  throw new AppError("missing", "generation.unknown", `no generation ${got(id)} is kept`);
}

/**
 * The date asked about. By default the earlier of today and the last date with figures: a date past
 * the figures would show every unit as late, a date past today would show plans as facts.
 */
export function asOfFor(reading: Reading, snapshot: Snapshot, asOf?: string): string {
  if (asOf) return asOf;
  const today = reading.today();
  if (today < snapshot.dataAsOf) return today;
  return snapshot.dataAsOf;
}

/** The structure asked for, by default the one in force on the date. */
export function structureFor(
  snapshot: Snapshot,
  asOf: string,
  structure?: Structure,
): StructureSnapshot {
  if (structure) return snapshot.structures[structure];
  const [former, present] = [snapshot.structures["2021"], snapshot.structures["2026"]];
  return asOf < present.inForceFrom ? former : present;
}

/**
 * Index of the province a read is limited to.
 *
 * @throws {AppError} `unit.unknown`, 404.
 */
export function provinceIndexFor(
  structure: StructureSnapshot,
  within?: string,
): number | undefined {
  if (within === undefined) return undefined;
  const index = structure.indexOf.get(within);
  if (index !== undefined) return index;
  throw new AppError(
    "missing",
    "unit.unknown",
    `within: no province ${got(within)} in the structure of ${structure.id}`,
  );
}

/** What a read asks about, with every default filled in. */
export interface Asked {
  snapshot: Snapshot;
  asOf: string;
  structure: StructureSnapshot;
  /** Index of the province it is limited to. */
  within: number | undefined;
}

/**
 * Generation, date, structure and province of a read.
 *
 * @throws {AppError} 404: `generation.unknown`, `unit.unknown`.
 */
export async function askedFor(
  reading: Reading,
  query: { generation?: string; asOf?: string; structure?: Structure; within?: string },
): Promise<Asked> {
  const snapshot = await snapshotFor(reading, query.generation);
  const asOf = asOfFor(reading, snapshot, query.asOf);
  const structure = structureFor(snapshot, asOf, query.structure);
  return { snapshot, asOf, structure, within: provinceIndexFor(structure, query.within) };
}
