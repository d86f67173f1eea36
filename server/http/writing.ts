import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Batch } from "../ledger/rows.ts";

/** What an accepted batch led to. */
export interface Written {
  /** "known" when this batch was accepted before: nothing was written. */
  outcome: "accepted" | "known";
  /** Generation that shows it, in force when this is told. */
  generation: string;
}

/** What a batch was thought out upon, and how it is thought out anew. */
export interface Basis {
  /** Id of a generation. */
  generation: string;
  /**
   * The batch upon another generation, null where that says it all; it goes under the first one's id.
   * Throws where the batch does not go with it.
   */
  anew: (current: Snapshot) => Batch | null;
}

/** What every feature that changes something writes through: the one writer of the server. */
export interface Writing {
  /**
   * Accepts a batch whole and publishes: who reads after this resolves sees it.
   *
   * @param basis  Where the rows of a batch follow from what is known: another batch that is published
   *   while this one waits for its turn must not be overlooked.
   * @throws {AppError} `ledger.batch`, `ledger.row`, what `anew` throws and what a build may meet.
   */
  accept(batch: Batch, basis?: Basis): Promise<Written>;
  /** Work on the ledger that changes no reader's view, alone and in one transaction. */
  use: Ledger["use"];
}

/** @throws {AppError} 503 `ledger.lost` when the ledger was refused at start. */
export function writingOf(writing: Writing | undefined): Writing {
  if (writing) return writing;
  throw new AppError("readOnly", "ledger.lost", "the ledger was refused at start: reading only");
}
