import { AppError } from "../../errors.ts";
import { got } from "../../http/validation.ts";
import { type Writing, writingOf } from "../../http/writing.ts";
import { WriterQueue } from "../../ledger/writer-queue.ts";
import { insertPlan, newestPlans } from "./queries.ts";
import type { StoredPlan } from "./stored-plan.ts";

interface Kept {
  plan: StoredPlan;
  /** Changes of this plan, one after the other. */
  queue: WriterQueue;
}

/**
 * The plans: every version in the ledger, the newest of each in memory. What is told was written before;
 * between two changes the ledger is let go.
 *
 * Everything throws `ledger.lost` when the ledger was refused at start.
 */
export class PlanStore {
  readonly #writing: Writing | undefined;
  readonly #now: () => string;
  #loading: Promise<Map<string, Kept>> | undefined;

  constructor(writing: Writing | undefined, now = () => new Date().toISOString()) {
    this.#writing = writing;
    this.#now = now;
  }

  /** Reads what the ledger holds, once. */
  async load(): Promise<void> {
    await this.#kept();
  }

  /** Newest versions, what was changed last first. */
  async list(): Promise<StoredPlan[]> {
    const plans = [...(await this.#kept()).values()].map(({ plan }) => plan);
    return plans.sort((a, b) => compare(b.changedAt, a.changedAt) || compare(a.id, b.id));
  }

  /** @throws {AppError} 404 `plan.unknown`. */
  async get(id: string): Promise<StoredPlan> {
    return (await this.#find(id)).plan;
  }

  /** Keeps a new plan. */
  async add(plan: Omit<StoredPlan, "version" | "createdAt" | "changedAt">): Promise<StoredPlan> {
    const kept = await this.#kept();
    const at = this.#now();
    const added = { ...plan, version: 1, createdAt: at, changedAt: at };
    await this.#write(added);
    kept.set(added.id, { plan: added, queue: new WriterQueue() });
    return added;
  }

  /**
   * Adds the next version of a plan.
   *
   * @param version  The one the change was made on.
   * @param make  May take its time: changes of the same plan wait for it.
   * @throws {AppError} 404 `plan.unknown`; 409 `plan.version` when somebody changed it meanwhile.
   */
  change(
    id: string,
    version: number,
    make: (plan: StoredPlan, at: string) => StoredPlan | Promise<StoredPlan>,
  ): Promise<StoredPlan> {
    return this.hold(id, version, async (plan) => {
      const at = this.#now();
      const changed = await make(plan, at);
      if (changed === plan) return plan;
      const next = { ...changed, id, version: version + 1, changedAt: at };
      await this.#write(next);
      (await this.#find(id)).plan = next;
      return next;
    });
  }

  /** Does something with a plan while nobody can change it. Throws as `change` does. */
  async hold<T>(
    id: string,
    version: number,
    work: (plan: StoredPlan) => T | Promise<T>,
  ): Promise<T> {
    const kept = await this.#find(id);
    return kept.queue.add(async () => {
      const current = kept.plan.version;
      if (current === version) return work(kept.plan);
      throw new AppError(
        "conflict",
        "plan.version",
        `plan ${id} is at version ${current}, got a change of version ${version}`,
      );
    });
  }

  async #find(id: string): Promise<Kept> {
    const kept = (await this.#kept()).get(id);
    if (kept) return kept;
    throw new AppError("missing", "plan.unknown", `no plan ${got(id)}`);
  }

  #kept(): Promise<Map<string, Kept>> {
    const writing = writingOf(this.#writing);
    this.#loading ??= writing.use(newestPlans).then(
      (plans) => new Map(plans.map((plan) => [plan.id, { plan, queue: new WriterQueue() }])),
      (cause) => {
        // A disk that was full may be so no more: the next one who asks tries again.
        this.#loading = undefined;
        throw cause;
      },
    );
    return this.#loading;
  }

  #write(plan: StoredPlan): Promise<void> {
    return writingOf(this.#writing).use((connection) => insertPlan(connection, plan));
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
