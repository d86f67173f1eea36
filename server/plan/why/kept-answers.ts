import type { Ticket } from "../runs/pool.ts";

/** How many answers are kept. */
const MOST_KEPT = 100;

interface Kept {
  answer: Promise<unknown>;
  /** Those who still wait for it. */
  askers: Set<AbortSignal>;
  cancel: () => void;
}

/** Answers that took a solve, by plan, version and what was asked: the same is computed once. */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();

  /**
   * @param make  Starts the computation.
   * @param gone  Aborted when the one who asks goes away; with the last one the computation is called off.
   */
  async of<T>(key: string, gone: AbortSignal, make: () => Ticket<T>): Promise<T> {
    const kept = this.#kept.get(key) ?? this.#begin(key, make);
    kept.askers.add(gone);
    const leave = () => {
      kept.askers.delete(gone);
      if (kept.askers.size > 0) return;
      this.#forget(key, kept);
      kept.cancel();
    };
    gone.addEventListener("abort", leave, { once: true });
    try {
      return (await kept.answer) as T;
    } finally {
      gone.removeEventListener("abort", leave);
    }
  }

  #begin(key: string, make: () => Ticket<unknown>): Kept {
    const { answer, cancel } = make();
    const kept = { answer, cancel: () => cancel(), askers: new Set<AbortSignal>() };
    this.#kept.set(key, kept);
    // What failed is asked anew.
    answer.catch(() => this.#forget(key, kept));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    }
    return kept;
  }

  #forget(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
