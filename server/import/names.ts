import type { Snapshot } from "../generation/snapshot.ts";
import { CATALOGUE, normEntry } from "../indicators/catalogue.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import type { ImportKind, Preflight } from "./schema.ts";

/** What the ids in rows of a kind stand for; empty for kinds whose rows name nothing by id. */
export function namesOf(
  kind: ImportKind,
  { norms, sources }: Snapshot,
  rows: readonly LedgerRow[],
): Preflight["names"] {
  if (kind === "indicators") {
    return Object.fromEntries(
      [...CATALOGUE, ...norms.map(normEntry)].map(({ id, name }) => [id, name]),
    );
  }
  if (kind !== "reinforcements") return {};
  const known = [...sources.values()].map(({ id, name }) => [id, name] as const);
  const added = rows
    .filter(({ list }) => list === "sources")
    .map(({ row }) => [String(row.id), String(row.name)] as const);
  return Object.fromEntries([...known, ...added].map(([id, name]) => [id, { vi: name, en: name }]));
}
