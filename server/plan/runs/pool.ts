import type { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { StageResult } from "../schema.ts";
import type { AnswerTo, Job, JobAnswers } from "./job.ts";

export type FromThread =
  | { begun: true }
  | { progress: StageResult }
  | { answer: JobAnswers[Job["kind"]] };

export interface PoolLimits {
  atOnce: number;
  waiting: number;
  /** Heap of a thread; the solver's own memory comes on top of it. */
  heapMegabytes: number;
  /** How long a thread may take to start on a machine that is busy. */
  startSeconds: number;
  /** How long after its time limit a job is ended: it builds its model before the solver's clock runs. */
  graceSeconds: number;
}

const LIMITS: PoolLimits = {
  ...{ atOnce: 2, waiting: 8 },
  heapMegabytes: 1024,
  ...{ startSeconds: 60, graceSeconds: 8 },
};

/** Hears what becomes of a job. */
export interface Listener {
  onStart?: () => void;
  onProgress?: (stage: StageResult) => void;
}

/** A job that was taken. */
export interface Ticket<Answer> {
  /**
   * Rejects with an `AppError`: `plan.cancelled`, `plan.memory`, `plan.overtime`, `plan.thread_lost` when
   * the thread was ended from outside, `plan.thread` when it threw.
   */
  answer: Promise<Answer>;
  /** How many are before it; 0 once it runs. */
  position(): number;
  /** Ends it at once, whether it waits or runs. */
  cancel(): void;
}

interface Waiting {
  start(): void;
}

/** Threads that solve and explain: so many at once, so many wait, any more are refused. */
export class Pool {
  readonly #limits: PoolLimits;
  readonly #waiting: Waiting[] = [];
  readonly #cancels = new Set<() => void>();
  #busy = 0;

  constructor(limits: Partial<PoolLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** @throws {AppError} 429 `plan.busy`. */
  ask<J extends Job>(job: J, listener: Listener = {}): Ticket<AnswerTo<J>> {
    const { atOnce, waiting } = this.#limits;
    if (this.#busy >= atOnce && this.#waiting.length >= waiting) {
      throw new AppError(
        "busy",
        "plan.busy",
        `${atOnce} computations run and ${waiting} wait: try again in a while`,
      );
    }
    const task = new Task(job, this.#limits, listener);
    const free = () => {
      this.#cancels.delete(cancel);
      this.#busy--;
      this.#startNext();
    };
    const waits: Waiting = {
      start: () => {
        this.#busy++;
        task.start();
        task.ended.then(free);
      },
    };
    const cancel = () => {
      const place = this.#waiting.indexOf(waits);
      if (place >= 0) this.#waiting.splice(place, 1);
      this.#cancels.delete(cancel);
      task.end("cancelled", "it was called off");
    };
    this.#cancels.add(cancel);
    this.#waiting.push(waits);
    this.#startNext();
    return {
      answer: task.answer as Promise<AnswerTo<J>>,
      position: () => this.#waiting.indexOf(waits) + 1,
      cancel,
    };
  }

  /** Ends everything. */
  close(): void {
    for (const cancel of [...this.#cancels].reverse()) cancel();
  }

  #startNext(): void {
    if (this.#busy < this.#limits.atOnce) this.#waiting.shift()?.start();
  }
}

/** One job and the thread that does it. */
class Task {
  readonly answer: Promise<JobAnswers[Job["kind"]]>;
  /** Resolves once the thread is gone and its memory free. */
  readonly ended: Promise<void>;
  readonly #job: Job;
  readonly #limits: PoolLimits;
  readonly #listener: Listener;
  #resolve!: (answer: JobAnswers[Job["kind"]]) => void;
  #reject!: (failure: AppError) => void;
  #gone!: () => void;
  #thread: Worker | undefined;

  constructor(job: Job, limits: PoolLimits, listener: Listener) {
    this.#job = job;
    this.#limits = limits;
    this.#listener = listener;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.ended = new Promise((resolve) => {
      this.#gone = resolve;
    });
    // Nobody may be listening when the server stops.
    this.answer.catch(() => {});
  }

  start(): void {
    const { heapMegabytes, startSeconds, graceSeconds } = this.#limits;
    const thread = startThread("solve-plan", new URL("./worker.ts", import.meta.url), {
      workerData: this.#job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    this.#thread = thread;
    let clock = this.#endAfter(startSeconds);
    thread.on("message", (message: FromThread) => {
      if ("progress" in message) return this.#listener.onProgress?.(message.progress);
      clearTimeout(clock);
      if ("answer" in message) return this.#resolve(message.answer);
      clock = this.#endAfter(this.#job.seconds + graceSeconds);
    });
    thread.once("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
        return this.end("memory", `it needs more than ${heapMegabytes} MB`);
      }
      this.end("thread", "the thread failed", cause);
    });
    thread.once("exit", () => {
      clearTimeout(clock);
      this.end("thread_lost", "the thread was ended");
      this.#gone();
    });
    this.#listener.onStart?.();
  }

  /** Gives up, for a reason; the first one counts. */
  end(code: string, why: string, cause?: unknown): void {
    this.#reject(
      new AppError("broken", `plan.${code}`, `the computation ended: ${why}`, { cause }),
    );
    this.#thread?.terminate();
  }

  #endAfter(seconds: number) {
    return setTimeout(() => this.end("overtime", "it did not stop in time"), seconds * 1000);
  }
}
