import { setTimeout } from "node:timers/promises";
import { askServer } from "../control/ask.ts";
import { AppError } from "../errors.ts";
import { generationsFolder } from "../generation/folders.ts";
import { type Ledger, openLedger } from "../ledger/ledger.ts";
import { ledgerPath } from "../ledger/path.ts";

/** A command that publishes by itself holds the ledger for seconds. */
const PATIENCE_MS = 8_000;

/**
 * Makes this process the one writer of a data folder.
 *
 * @returns undefined when the ledger is there but cannot be trusted; a line says why. The server may then
 *   only serve what was published before.
 * @throws {AppError} `server.running` when another server or a long command holds the folder.
 */
export async function openWriter(
  dataDir: string,
  say: (line: string) => void,
): Promise<Ledger | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await refuseSecondServer(dataDir);
    try {
      return await openLedger(ledgerPath(dataDir), generationsFolder(dataDir));
    } catch (cause) {
      if (!(cause instanceof AppError) || !cause.code.startsWith("ledger.")) throw cause;
      if (cause.code !== "ledger.locked") {
        say(`ledger refused: ${cause.message}; reading only, nothing can be published`);
        return undefined;
      }
      if (Date.now() > deadline) throw running(dataDir, cause.message);
      await setTimeout(200);
    }
  }
}

async function refuseSecondServer(dataDir: string): Promise<void> {
  const status = await askServer(dataDir, "/status");
  if (status) throw running(dataDir, `process ${status.pid}`);
}

const running = (dataDir: string, who: string) =>
  new AppError(
    "broken",
    "server.running",
    `a server already runs on ${dataDir} (${who}); stop it or set DATA_DIR`,
  );
