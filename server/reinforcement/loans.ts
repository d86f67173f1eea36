import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { activeLoans, plannedLoans, soonLimit, toLoan } from "./active.ts";
import type { ReinforcementsAnswer } from "./schema.ts";

/**
 * Who lends whom how many until when, on a date: loans by commune, those that are agreed and have not begun
 * apart, with their sources and documents.
 */
export function reinforcementsOn(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
): ReinforcementsAnswer {
  const limit = soonLimit(asOf);
  const told = (loansOf: typeof activeLoans) =>
    structure.communes.flatMap(({ code }) =>
      loansOf(structure, code, asOf).map((loan) => toLoan(loan, limit)),
    );
  const [reinforcements, planned] = [told(activeLoans), told(plannedLoans)];
  const loans = [...reinforcements, ...planned];
  const documents = pick(
    snapshot.documents,
    loans.map(({ document }) => document),
  );
  return {
    generation: snapshot.id,
    structure: structure.id,
    asOf,
    demo: documents.some(({ demo }) => demo),
    sources: pick(
      snapshot.sources,
      loans.map(({ source }) => source),
    ),
    reinforcements,
    planned,
    documents,
  };
}

/** Entries named by `ids`, each once, sorted by id. */
export function pick<T>(map: ReadonlyMap<string, T>, ids: Iterable<string>): T[] {
  return [...new Set(ids)].sort().flatMap((id) => map.get(id) ?? []);
}
