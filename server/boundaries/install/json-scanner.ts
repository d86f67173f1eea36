import { MOST_DEPTH } from "./limits.ts";
import { Refusal } from "./refusal.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where a value stands in the bytes: from `start` up to `end`, beginning on `line`. */
export interface JsonRange {
  start: number;
  end: number;
  line: number;
}

/**
 * Finds values in the bytes of a JSON document without parsing them, so that a national map can be
 * parsed one feature at a time and every feature knows its line. It checks brackets and strings only:
 * what a range holds is left to `JSON.parse`.
 */
export class JsonScanner {
  readonly bytes: Buffer;
  #at = 0;
  #line = 1;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
  }

  /** Parses what a range holds. */
  parse({ start, end, line }: JsonRange): unknown {
    try {
      return JSON.parse(this.bytes.toString("utf8", start, end));
    } catch (cause) {
      throw new Refusal(`line ${line}: not valid JSON`, [], { cause });
    }
  }

  /** Keys of the object that comes next. Whoever takes one must take its value before the next key. */
  *keys(): Generator<string> {
    this.#expect(OPEN_OBJECT, "an object");
    if (this.#peek() === CLOSE_OBJECT) return void this.#at++;
    while (true) {
      if (this.#peek() !== QUOTE) throw this.#broken("a key");
      const key = this.parse(this.value());
      this.#expect(COLON, "a colon");
      yield key as string;
      if (this.#closes(CLOSE_OBJECT)) return;
    }
  }

  /** Elements of the array that comes next. */
  *elements(): Generator<JsonRange> {
    this.#expect(OPEN_ARRAY, "an array");
    if (this.#peek() === CLOSE_ARRAY) return void this.#at++;
    while (true) {
      yield this.value();
      if (this.#closes(CLOSE_ARRAY)) return;
    }
  }

  /** The value that comes next, whatever it is. */
  value(): JsonRange {
    const first = this.#peek();
    const range = { start: this.#at, end: 0, line: this.#line };
    if (first === QUOTE) this.#skipString();
    else if (first === OPEN_OBJECT || first === OPEN_ARRAY) this.#skipNested();
    else this.#skipScalar();
    range.end = this.#at;
    return range;
  }

  get nextIsArray(): boolean {
    return this.#peek() === OPEN_ARRAY;
  }

  #peek(): number {
    while (true) {
      const byte = this.bytes[this.#at];
      if (byte === undefined) throw this.#cutShort();
      if (byte > 0x20) return byte;
      if (byte === NEWLINE) this.#line++;
      this.#at++;
    }
  }

  #expect(byte: number, name: string): void {
    if (this.#peek() !== byte) throw this.#broken(name);
    this.#at++;
  }

  /** After a value: true when the bracket closes, false when another value follows. */
  #closes(bracket: number): boolean {
    const byte = this.#peek();
    if (byte !== bracket && byte !== COMMA) throw this.#broken("a comma");
    this.#at++;
    return byte === bracket;
  }

  #skipString(): void {
    const { bytes } = this;
    for (let at = this.#at + 1; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        this.#at = at + 1;
        return;
      }
    }
    throw this.#cutShort();
  }

  #skipNested(): void {
    const { bytes } = this;
    let depth = 0;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      if (byte === QUOTE) {
        this.#skipString();
        continue;
      }
      this.#at++;
      if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
        depth++;
        if (depth > MOST_DEPTH) throw new Refusal(`line ${this.#line}: brackets nest too deep`);
      } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
        depth--;
        if (depth === 0) return;
      } else if (byte === NEWLINE) this.#line++;
    }
    throw this.#cutShort();
  }

  #skipScalar(): void {
    const { bytes } = this;
    const start = this.#at;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      if (byte <= 0x20 || byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) break;
      this.#at++;
    }
    if (this.#at === start) throw this.#broken("a value");
  }

  #broken(expected: string): Refusal {
    return new Refusal(`line ${this.#line}: not valid JSON (expected ${expected})`);
  }

  #cutShort(): Refusal {
    return new Refusal(`line ${this.#line}: the JSON ends in the middle: the file is cut short`);
  }
}
