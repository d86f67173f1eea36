import { listGenerations } from "../generation/history.ts";
import { publishGeneration } from "../generation/publish.ts";
import { askServer } from "./ask.ts";
import { withWriter } from "./writer.ts";

/** What readers see from now on. */
export interface Published {
  /** Id of the generation. */
  generation: string;
  /** ISO instant at which this content was first published. */
  publishedAt: string;
  /** Who did it: a running server, which shows it at once, or this command. */
  by: "server" | "command";
}

/**
 * Publishes the ledger and the boundaries in force: through the server when one runs on this data folder,
 * otherwise by itself.
 *
 * @returns undefined when nothing was ever published here: the first start will do it.
 * @throws {AppError} `boundaries.missing`, `ledger.lost`, `ledger.locked` and what a build may meet.
 */
export async function publish(dataDir: string): Promise<Published | undefined> {
  const neverPublished = (await listGenerations(dataDir)).length === 0;
  if (neverPublished && !(await askServer(dataDir, "/status"))) return undefined;
  const { by, answer } = await withWriter(dataDir, "/publish", async (ledger) => {
    const { id, publishedAt } = await publishGeneration(ledger, dataDir);
    return { generation: id, publishedAt };
  });
  return { generation: String(answer.generation), publishedAt: String(answer.publishedAt), by };
}
