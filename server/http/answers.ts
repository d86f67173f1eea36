import type { Context, TypedResponse } from "hono";
import { DATA_HEADERS } from "../access/security-headers.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { KeptAnswer } from "./kept-answer.ts";
import { targetOf } from "./target.ts";

const LIMIT_BYTES = 48 * 2 ** 20;
const LIMIT_TARGETS = 5000;

const JSON_HEADERS = {
  "content-type": "application/json; charset=utf-8",
  // Shared caches must not hold staffing figures; a browser may, and asks each time.
  "cache-control": "private, no-cache",
  ...DATA_HEADERS,
};

/** What defaults were resolved against: the same target means the same answer while it holds. */
export interface Moment {
  snapshot: Snapshot;
  today: string;
}

interface Target extends Moment {
  kept: KeptAnswer;
}

/**
 * Answers in memory, by generation and normalised query: serialised once, compressed once. A target
 * seen before is answered before routing and validation, synchronously.
 */
export class Answers {
  readonly #kept = new Map<string, KeptAnswer>();
  readonly #targets = new Map<string, Target>();
  readonly #now: () => Moment;
  readonly #limitBytes: number;
  #uses = 0;

  constructor(now: () => Moment, limitBytes = LIMIT_BYTES) {
    this.#now = now;
    this.#limitBytes = limitBytes;
  }

  /** The answer to a read of a target seen before, or undefined. */
  hit(request: Request): Response | undefined {
    // A form may be posted to the very address that was read.
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const target = this.#targets.get(targetOf(request.url));
    if (!target) return undefined;
    const now = this.#now();
    if (target.snapshot !== now.snapshot || target.today !== now.today) return undefined;
    target.kept.usedAt = ++this.#uses;
    return target.kept.sendReady(request);
  }

  /**
   * Answers with JSON that depends on nothing but a generation and `key`.
   *
   * @param key  The query with every default filled in.
   */
  async json<T>(c: Context, generation: Snapshot, key: object, compute: () => T) {
    const moment = this.#now();
    const name = `${generation.id} ${c.req.path} ${JSON.stringify(key)}`;
    let kept = this.#kept.get(name);
    if (!kept) {
      const body = Buffer.from(JSON.stringify(compute()));
      kept = new KeptAnswer(body, { tagPrefix: generation.id, headers: JSON_HEADERS });
      this.#kept.set(name, kept);
    }
    kept.usedAt = ++this.#uses;
    const response = await kept.send(c.req.raw);
    this.#remember(targetOf(c.req.url), { ...moment, kept });
    this.#forgetOldest();
    return response as Response & TypedResponse<T, 200, "json">;
  }

  #remember(target: string, entry: Target): void {
    if (this.#targets.size >= LIMIT_TARGETS) this.#forgetTargets();
    this.#targets.set(target, entry);
    entry.kept.targets.add(target);
  }

  #forgetTargets(): void {
    for (const { kept } of this.#targets.values()) kept.targets.clear();
    this.#targets.clear();
  }

  #forgetOldest(): void {
    let bytes = 0;
    for (const kept of this.#kept.values()) bytes += kept.bytes;
    if (bytes <= this.#limitBytes) return;
    const oldestFirst = [...this.#kept].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    // The newest is kept whatever its size: it is being sent.
    for (const [name, kept] of oldestFirst.slice(0, -1)) {
      if (bytes <= this.#limitBytes) return;
      bytes -= kept.bytes;
      this.#kept.delete(name);
      for (const target of kept.targets) this.#targets.delete(target);
    }
  }
}
