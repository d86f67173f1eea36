import { publishGeneration } from "../generation/publish.ts";
import type { OpenStore } from "../generation/store.ts";
import type { Writing, Written } from "../http/writing.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { WriterQueue } from "../ledger/writer-queue.ts";

/** Everything that changes what readers see, one after the other. */
export interface Publisher extends Writing {
  publish(): Promise<{ generation: string; publishedAt: string }>;
}

/** The writer of a server: accepts, publishes, swaps, and lets the ledger go in between. */
export function createPublisher(ledger: Ledger, dataDir: string, store: OpenStore): Publisher {
  const queue = new WriterQueue();
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    queue.add(async () => {
      try {
        return await work();
      } finally {
        await ledger.release();
      }
    });
  const publish = async () => {
    const { id, publishedAt } = await publishGeneration(ledger, dataDir);
    await store.swap(id);
    return { generation: id, publishedAt };
  };
  return {
    publish: () => alone(publish),
    accept: (batch) =>
      alone(async (): Promise<Written> => {
        const outcome = await ledger.accept(batch);
        // One that was accepted before may never have been published: the server was killed between.
        if (outcome === "known" && isShown(store, batch.id)) {
          return { outcome, generation: store.current().id };
        }
        return { outcome, generation: (await publish()).generation };
      }),
    use: (work) => alone(() => ledger.use(work)),
  };
}

const isShown = (store: OpenStore, id: string) =>
  [...store.current().batches.values()].some((head) => head.id === id);
