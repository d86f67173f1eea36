import { setTimeout } from "node:timers/promises";
import { AppError } from "../errors.ts";
import { generationsFolder } from "../generation/folders.ts";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import { ledgerPath } from "../ledger/path.ts";
import { askServer } from "./ask.ts";

/** A server that starts holds the ledger before it answers: its first start takes a minute. */
const PATIENCE_MS = 90_000;

/**
 * Has something done by the one writer: by the server when one runs, otherwise by this process, which
 * opens the ledger for as long as it takes.
 *
 * @param path  The command for the server.
 * @param alone  The same, done with the ledger.
 * @param asked  What goes to the server with the command.
 * @throws {AppError} `ledger.locked` when another process holds the ledger and does not answer.
 */
export async function withWriter(
  dataDir: string,
  path: `/${string}`,
  alone: (ledger: Ledger) => Promise<Record<string, unknown>>,
  asked: object = {},
): Promise<{ by: "server" | "command"; answer: Record<string, unknown> }> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await askServer(dataDir, path, asked);
    if (answer) return { by: "server", answer };
    const ledger = await openUnlessLocked(dataDir, Date.now() < deadline);
    if (!ledger) {
      await setTimeout(250);
      continue;
    }
    try {
      return { by: "command", answer: await alone(ledger) };
    } finally {
      await ledger.release();
    }
  }
}

async function openUnlessLocked(dataDir: string, patient: boolean): Promise<Ledger | undefined> {
  try {
    return await openLedger(ledgerPath(dataDir), generationsFolder(dataDir));
  } catch (cause) {
    if (patient && cause instanceof AppError && cause.code === "ledger.locked") return undefined;
    throw cause;
  }
}
