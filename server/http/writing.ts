import { AppError } from "../errors.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Batch } from "../ledger/rows.ts";

/** What an accepted batch led to. */
export interface Written {
  /** "known" when this batch was accepted before: nothing was written. */
  outcome: "accepted" | "known";
  /** Generation that shows it, in force when this is told. */
  generation: string;
}

/** What every feature that changes something writes through: the one writer of the server. */
export interface Writing {
  /**
   * Accepts a batch whole and publishes: who reads after this resolves sees it.
   *
   * @throws {AppError} `ledger.batch`, `ledger.row`, and what a build may meet.
   */
  accept(batch: Batch): Promise<Written>;
  /** Work on the ledger that changes no reader's view, alone and in one transaction. */
  use: Ledger["use"];
}

/** @throws {AppError} 503 `ledger.lost` when the ledger was refused at start. */
export function writingOf(writing: Writing | undefined): Writing {
  if (writing) return writing;
  throw new AppError("readOnly", "ledger.lost", "the ledger was refused at start: reading only");
}
