/** So many tasks at once, first come first served; so many may wait; any more are refused. */
export class Lanes {
  readonly #waitingLimit: number;
  readonly #refusal: () => Error;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** @param refusal  What `run` throws when all lanes are taken and nobody more may wait. */
  constructor(atOnce: number, waiting: number, refusal: () => Error) {
    this.#free = atOnce;
    this.#waitingLimit = waiting;
    this.#refusal = refusal;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else if (this.#waiting.length >= this.#waitingLimit) throw this.#refusal();
    // The lane is handed on, never free in between, so that nobody overtakes.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
