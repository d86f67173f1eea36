import { publishGeneration } from "../generation/publish.ts";
import type { OpenStore } from "../generation/store.ts";
import type { Basis, Writing, Written } from "../http/writing.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Batch } from "../ledger/rows.ts";
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
  /** The batch as it must be now; null when what stands says it all. */
  const upToDate = async (batch: Batch, basis: Basis | undefined): Promise<Batch | null> => {
    const current = store.current();
    if (!basis || basis.generation === current.id || (await ledger.knows(batch.id))) return batch;
    const made = basis.anew(current);
    return made && { ...made, id: batch.id };
  };
  return {
    publish: () => alone(publish),
    accept: (batch, basis) =>
      alone(async (): Promise<Written> => {
        const made = await upToDate(batch, basis);
        if (!made) return { outcome: "known", generation: store.current().id };
        const outcome = await ledger.accept(made);
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
