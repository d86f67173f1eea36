import type { Held, Snapshot } from "../generation/snapshot.ts";
import type { TargetRow } from "../ledger/rows.ts";
import type { TargetLine } from "./schema.ts";
import type { Scope } from "./scope.ts";

/** A target with every line it ever had, in the order of `setOn`. */
export interface Target {
  id: string;
  lines: Held<TargetRow>[];
}

/** A target by its id; undefined when there is none. */
export function targetById(snapshot: Snapshot, id: string): Target | undefined {
  const lines = snapshot.targets.filter((line) => line.id === id).sort(inOrder);
  return lines.length > 0 ? { id, lines } : undefined;
}

/** The targets set for exactly this scope, those of a date to come included. */
export function targetsOf(snapshot: Snapshot, scope: Scope): Target[] {
  const ids = snapshot.targets
    .filter((line) => line.scope === scope.key && line.structure === scope.structure.id)
    .map(({ id }) => id);
  return [...new Set(ids)].map((id) => targetById(snapshot, id)!);
}

/** The line in force on a date, and how many came before it; undefined before the first. */
export function lineOn(
  { lines }: Target,
  asOf: string,
): { line: Held<TargetRow>; before: number } | undefined {
  const at = lines.findLastIndex(({ setOn }) => setOn <= asOf);
  return at < 0 ? undefined : { line: lines[at]!, before: at };
}

/** Every line as it is told, with who set it: the first by its document, the others by who moved it. */
export const targetHistory = (snapshot: Snapshot, { lines }: Target): TargetLine[] =>
  lines.map(({ percent, due, setOn, reason, document, batch }, i) => ({
    percent,
    due,
    setOn,
    who:
      (i === 0 ? snapshot.documents.get(document)?.publisher : snapshot.batches.get(batch)?.who) ??
      "",
    reason,
    document,
  }));

const inOrder = (a: Held<TargetRow>, b: Held<TargetRow>) =>
  a.setOn < b.setOn ? -1 : a.setOn > b.setOn ? 1 : a.batch - b.batch;
