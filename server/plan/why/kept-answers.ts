import type { Ticket } from "../runs/pool.ts";

/** How many answers are kept. */
const MOST_KEPT = 100;

/** Answers that took a solve, by plan, version and what was asked: the same is computed once. */
export class KeptAnswers {
  readonly #kept = new Map<string, Promise<unknown>>();

  /**
   * @param make  Starts the computation.
   * @param gone  Aborted when the one who asked first goes away: the computation is called off.
   */
  async of<T>(key: string, gone: AbortSignal, make: () => Ticket<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known) return known as Promise<T>;
    const ticket = make();
    const cancel = () => ticket.cancel();
    gone.addEventListener("abort", cancel, { once: true });
    const answer = ticket.answer.finally(() => gone.removeEventListener("abort", cancel));
    this.#kept.set(key, answer);
    // What failed or was called off is asked anew.
    answer.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    }
    return answer;
  }
}
