import { createHash } from "node:crypto";
import type { Encoded } from "./answer.ts";
import { compress, type Encoding, worthwhile } from "./encoding.ts";

/** A body held in memory with its compressed forms, each made when first asked for. */
export class KeptAnswer {
  /** Memory of all forms, in bytes. */
  bytes: number;
  /** Counts up at each use; the smallest is forgotten first. */
  usedAt = 0;
  /** Request targets known to lead here. */
  readonly targets = new Set<string>();
  readonly #body: Uint8Array;
  readonly #headers: Record<string, string>;
  readonly #tag: string;
  readonly #ready = new Map<Encoding, Encoded>();
  readonly #underWay = new Map<Encoding, Promise<Encoded>>();

  /**
   * @param tagPrefix  Goes before the hash of the body in the ETag, like the generation.
   * @param headers    Headers of every form, security headers included.
   */
  constructor(body: Uint8Array, tagPrefix: string, headers: Record<string, string>) {
    this.#body = body;
    this.bytes = body.byteLength;
    this.#headers = headers;
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
    this.#tag = tagPrefix ? `${tagPrefix}-${hash}` : hash;
  }

  /** The form for an encoding if it is at hand. */
  ready(encoding: Encoding): Encoded | undefined {
    return this.#ready.get(worthwhile(encoding, this.#body.byteLength));
  }

  async encoded(wanted: Encoding): Promise<Encoded> {
    const encoding = worthwhile(wanted, this.#body.byteLength);
    const ready = this.#ready.get(encoding);
    if (ready) return ready;
    const underWay = this.#underWay.get(encoding) ?? this.#encode(encoding);
    this.#underWay.set(encoding, underWay);
    return underWay;
  }

  async #encode(encoding: Encoding): Promise<Encoded> {
    const body = await compress(this.#body, encoding);
    if (encoding !== "identity") this.bytes += body.byteLength;
    // A strong tag names bytes, and the bytes differ by encoding.
    const etag = `"${this.#tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const headers = {
      ...this.#headers,
      etag,
      vary: "accept-encoding",
      "content-length": String(body.byteLength),
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    };
    const encoded = { etag, body, headers };
    this.#ready.set(encoding, encoded);
    this.#underWay.delete(encoding);
    return encoded;
  }
}
