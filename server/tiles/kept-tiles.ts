import type { GenerationStore, Snapshot } from "../generation/snapshot.ts";
import { type Encoded, seal, sendEncoded } from "../http/answer.ts";
import { chooseEncoding } from "../http/encoding.ts";
import { targetOf } from "../http/target.ts";

/** More than the tiles of a country's cities; the oldest half of a pyramid is asked for rarely. */
const LIMIT = 8192;

/** A tile as it is sent to those who take gzip; `headers` alone where the pyramid is empty. */
export type Kept = Encoded | { body: null; headers: Record<string, string> };

/**
 * Answers to targets seen before: no address to parse, no headers to put together, no routing. Bodies are
 * those of the archive, so only headers take memory.
 */
export class KeptTiles {
  readonly #store: GenerationStore;
  readonly #kept = new Map<string, Kept>();
  #of: Snapshot | undefined;

  constructor(store: GenerationStore) {
    this.#store = store;
  }

  /** The answer to a target seen before, or undefined. */
  hit(request: Request): Response | undefined {
    const kept = this.#kept.get(targetOf(request.url));
    if (!kept || this.#of !== this.#store.current()) return undefined;
    if (chooseEncoding(request.headers.get("accept-encoding")) === "identity") return undefined;
    return sendTile(request, kept);
  }

  /** @param of  The generation that the answer was read from. */
  keep(of: Snapshot, target: string, kept: Kept): void {
    if (this.#of !== of || this.#kept.size >= LIMIT) this.#kept.clear();
    this.#of = of;
    this.#kept.set(target, kept);
  }
}

export function sendTile(request: Request, kept: Kept): Response {
  if (kept.body !== null) return sendEncoded(request, kept);
  // MapLibre takes 204 for an empty tile and asks no more; a 404 it would report as an error.
  return seal(new Response(null, { status: 204, headers: kept.headers }));
}
