import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPrepared } from "../boundaries/folder.ts";
import { listGenerations } from "../generation/history.ts";
import { publishGeneration } from "../generation/publish.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Batch } from "../ledger/rows.ts";
import { STRUCTURES, type Structure } from "../schema.ts";

/** What a first start makes. */
export interface FirstContent {
  /** Prepares the built-in boundaries of these structures and puts them in force. */
  prepareBoundaries(dataDir: string, structures: readonly Structure[]): Promise<void>;
  /** Figures for an empty ledger. */
  firstBatches: readonly (() => Batch)[];
}

/**
 * Makes what is missing and publishes: boundaries where a structure has none that are whole, figures
 * where the ledger is empty. Killed on the way, the next start goes on from what is whole.
 */
export async function publishAll(
  ledger: Ledger,
  dataDir: string,
  content: FirstContent,
  say: (line: string) => void,
): Promise<string> {
  const missing: Structure[] = [];
  for (const structure of STRUCTURES) {
    if (await readPrepared(dataDir, structure)) continue;
    missing.push(structure);
    const id = await boundariesInForce(dataDir, structure);
    if (id)
      say(`boundaries ${structure} ${id} refused: not whole; the built-in ones take their place`);
  }
  await Promise.all([
    missing.length > 0 ? content.prepareBoundaries(dataDir, missing) : undefined,
    ledger.batches < content.firstBatches.length ? acceptFirst(ledger, content, say) : undefined,
  ]);
  say("publish: building the generation");
  const { id } = await publishGeneration(ledger, dataDir);
  say(`publish: generation ${id}`);
  return id;
}

async function acceptFirst(ledger: Ledger, content: FirstContent, say: (line: string) => void) {
  say("figures: demo figures into the ledger");
  for (const make of content.firstBatches) {
    const batch = make();
    if ((await ledger.accept(batch)) === "known") continue;
    const rows = Object.values(batch.rows).reduce((sum, list) => sum + list.length, 0);
    say(`figures: ${rows} rows of ${batch.id} accepted`);
  }
}

/**
 * True when boundaries were put in force that no generation shows: the command that installed them was
 * killed before it published. Not when somebody moved the pointer back on purpose.
 */
export async function hasUnpublishedBoundaries(
  dataDir: string,
  served: Snapshot,
): Promise<boolean> {
  const [newest] = await listGenerations(dataDir);
  if (newest !== served.id) return false;
  for (const structure of STRUCTURES) {
    const id = await boundariesInForce(dataDir, structure);
    if (id !== served.structures[structure].boundaries.id) return true;
  }
  return false;
}

async function boundariesInForce(dataDir: string, structure: Structure) {
  const pointer = join(dataDir, "boundaries", structure, "current");
  const content = await readFile(pointer, "utf8").catch(() => "");
  return content.trim() || undefined;
}
