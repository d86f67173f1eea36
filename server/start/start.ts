import { mkdir } from "node:fs/promises";
import { createApp } from "../app.ts";
import type { Config } from "../config.ts";
import { serveControl } from "../control/serve.ts";
import { AppError } from "../errors.ts";
import { sweepLeftovers } from "../files.ts";
import { generationsFolder } from "../generation/folders.ts";
import { type OpenStore, openStore } from "../generation/store.ts";
import { checkFree, listen } from "../http/listen.ts";
import { todayInVietNam } from "../http/today.ts";
import { writingOf } from "../http/writing.ts";
import { importByCommand } from "../import/by-command.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { Pool } from "../plan/runs/pool.ts";
import { PlanStore } from "../plan/store/plan-store.ts";
import { type FirstContent, hasUnpublishedBoundaries, publishAll } from "./first-content.ts";
import { openWriter } from "./open-writer.ts";
import { createPublisher, type Publisher } from "./writing.ts";

export interface Running {
  url: string;
  store: OpenStore;
  /** Ends answers under way, closes the ledger, takes the socket away. */
  close(): Promise<void>;
}

/**
 * Starts the server: becomes the one writer of the data folder, makes what a first start lacks, opens a
 * whole generation and serves it.
 *
 * @param say  Hears a line for each step.
 * @throws {AppError} `server.running`, `listen.taken`, `generation.none` when there is nothing to serve.
 */
export async function start(
  config: Config & { webFolder?: string },
  content: FirstContent,
  say: (line: string) => void,
): Promise<Running> {
  const { dataDir } = config;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const ledger = await openWriter(dataDir, say);
  try {
    await checkFree(config);
    await sweepLeftovers(dataDir);
    await sweepLeftovers(generationsFolder(dataDir));
    const store = await openContent(ledger, dataDir, content, say);
    const writing = ledger && createPublisher(ledger, dataDir, store);
    const plans = new PlanStore(writing);
    await plans.load().catch((cause) => writing && console.error(cause));
    const pool = new Pool();
    const stopControl = await serveControl(dataDir, commands(writing, store));
    try {
      const app = createApp({ store, writing, plans, pool, webFolder: config.webFolder });
      const listening = await listen(app.fetch, config);
      // Whoever wants the folder now finds the socket.
      await ledger?.release();
      const close = async () => {
        pool.close();
        await listening.close();
        await stopControl();
        await ledger?.release();
      };
      return { url: listening.url, store, close };
    } catch (cause) {
      await stopControl();
      throw cause;
    }
  } catch (cause) {
    await ledger?.release();
    throw cause;
  }
}

async function openContent(
  ledger: Ledger | undefined,
  dataDir: string,
  content: FirstContent,
  say: (line: string) => void,
): Promise<OpenStore> {
  const store = await openStore(dataDir, say);
  if (!ledger) return store ?? nothing(dataDir);
  if (!store) {
    await publishAll(ledger, dataDir, content, say);
    return (await openStore(dataDir, say)) ?? nothing(dataDir);
  }
  if (await hasUnpublishedBoundaries(dataDir, store.current())) {
    try {
      await store.swap(await publishAll(ledger, dataDir, content, say));
    } catch (cause) {
      console.error(cause);
      say(`publish failed; serving ${store.current().id}`);
    }
  }
  return store;
}

function nothing(dataDir: string): never {
  throw new AppError("broken", "generation.none", `there is nothing whole to serve in ${dataDir}`);
}

function commands(writing: Publisher | undefined, store: OpenStore) {
  return {
    "GET /status": async () => ({
      pid: process.pid,
      generation: store.current().id,
      readOnly: writing === undefined,
    }),
    "POST /publish": async () => {
      writingOf(writing);
      return writing!.publish();
    },
    "POST /import": (asked: unknown) =>
      importByCommand({ store, today: todayInVietNam, writing: writingOf(writing) }, asked),
  };
}
