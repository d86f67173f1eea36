import { createHash } from "node:crypto";
import { type Encoded, sendEncoded } from "./answer.ts";
import { chooseEncoding, compress, type Effort, type Encoding } from "./encoding.ts";

/** Below this a compressed body saves no packet. */
const WORTH_COMPRESSING_BYTES = 1024;

export interface KeptOptions {
  /** Headers of every form, security headers included. */
  headers: Record<string, string>;
  /** Goes before the hash of the body in the ETag, like the generation. */
  tagPrefix?: string;
  /** `none` for what is compressed already, like pictures and fonts. */
  effort?: Effort | "none";
}

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
  readonly #effort: Effort | "none";
  readonly #ready = new Map<Encoding, Encoded>();
  readonly #underWay = new Map<Encoding, Promise<Encoded>>();

  constructor(body: Uint8Array, { headers, tagPrefix, effort = "quick" }: KeptOptions) {
    this.#body = body;
    this.bytes = body.byteLength;
    this.#headers = headers;
    this.#effort = body.byteLength < WORTH_COMPRESSING_BYTES ? "none" : effort;
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
    this.#tag = tagPrefix ? `${tagPrefix}-${hash}` : hash;
  }

  /** Answers at once if the form that the client takes is at hand. */
  sendReady(request: Request): Response | undefined {
    const encoded = this.#ready.get(this.#formFor(request));
    return encoded && sendEncoded(request, encoded);
  }

  async send(request: Request): Promise<Response> {
    return sendEncoded(request, await this.#encoded(this.#formFor(request)));
  }

  #formFor(request: Request): Encoding {
    if (this.#effort === "none") return "identity";
    return chooseEncoding(request.headers.get("accept-encoding"));
  }

  async #encoded(encoding: Encoding): Promise<Encoded> {
    const ready = this.#ready.get(encoding);
    if (ready) return ready;
    const underWay = this.#underWay.get(encoding) ?? this.#encode(encoding);
    this.#underWay.set(encoding, underWay);
    return underWay;
  }

  async #encode(encoding: Encoding): Promise<Encoded> {
    const body =
      this.#effort === "none" ? this.#body : await compress(this.#body, encoding, this.#effort);
    if (encoding !== "identity") this.bytes += body.byteLength;
    // A strong tag names bytes, and the bytes differ by encoding.
    const etag = `"${this.#tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const headers = {
      ...this.#headers,
      etag,
      ...(this.#effort !== "none" && { vary: "accept-encoding" }),
      "content-length": String(body.byteLength),
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    };
    const encoded = { etag, body, headers };
    this.#ready.set(encoding, encoded);
    this.#underWay.delete(encoding);
    return encoded;
  }
}
