import { AppError } from "../errors.ts";
import { openStore } from "../generation/store.ts";
import { todayInVietNam } from "../http/today.ts";
import { type ImportReport, type ImportTask, importByCommand } from "../import/by-command.ts";
import { createPublisher } from "../start/writing.ts";
import { withWriter } from "./writer.ts";

/**
 * Imports a file: through the server when one runs on this data folder, otherwise by itself.
 *
 * @returns What became of the file, and who did it.
 * @throws {AppError} `generation.none` when nothing was ever published here, and what an import meets.
 */
export async function importFile(
  dataDir: string,
  task: ImportTask,
): Promise<ImportReport & { by: "server" | "command" }> {
  const alone = async (ledger: Parameters<Parameters<typeof withWriter>[2]>[0]) => {
    const store = await openStore(dataDir, () => {});
    if (!store) {
      throw new AppError(
        "broken",
        "generation.none",
        `nothing was published in ${dataDir} yet: start the product once (npm start)`,
      );
    }
    const writing = createPublisher(ledger, dataDir, store);
    return { ...(await importByCommand({ store, today: todayInVietNam, writing }, task)) };
  };
  const { by, answer } = await withWriter(dataDir, "/import", alone, task);
  return { ...(answer as unknown as ImportReport), by };
}
