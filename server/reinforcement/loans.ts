import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { activeLoans, soonLimit, toLoan } from "./active.ts";
import type { ReinforcementsAnswer } from "./schema.ts";

/** Who lends whom how many until when, on a date: loans by commune, with their sources and documents. */
export function reinforcementsOn(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
): ReinforcementsAnswer {
  const limit = soonLimit(asOf);
  const reinforcements = structure.communes.flatMap(({ code }) =>
    activeLoans(structure, code, asOf).map((loan) => toLoan(loan, limit)),
  );
  const documents = pick(
    snapshot.documents,
    reinforcements.map(({ document }) => document),
  );
  return {
    generation: snapshot.id,
    structure: structure.id,
    asOf,
    demo: documents.some(({ demo }) => demo),
    sources: pick(
      snapshot.sources,
      reinforcements.map(({ source }) => source),
    ),
    reinforcements,
    documents,
  };
}

/** Entries named by `ids`, each once, sorted by id. */
export function pick<T>(map: ReadonlyMap<string, T>, ids: Iterable<string>): T[] {
  return [...new Set(ids)].sort().flatMap((id) => map.get(id) ?? []);
}
