/** One after the other, in the order of asking; a failure does not stop those behind it. */
export class WriterQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Resolves when all that was asked before is done. */
  async drain(): Promise<void> {
    await this.#last;
  }
}
