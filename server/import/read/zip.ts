import { inflateRawSync } from "node:zlib";
import { Unreadable } from "./refuse.ts";
import { LIMITS } from "./table.ts";

const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 5_000;
/** Sheets of numbers shrink to a fortieth; a bomb to a thousandth. */
const LARGEST_RATIO = 250;
const SMALL_BYTES = 2 ** 20;

interface Entry {
  method: number;
  packedBytes: number;
  bytes: number;
  offset: number;
}

/**
 * The files of a zip archive, unpacked when asked for. What the archive says of itself is checked before
 * anything is unpacked, and again while it is, for it may lie.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: Map<string, Entry>;
  #unpacked = 0;

  /** @throws {Unreadable} `import.workbook` for no archive, `import.unpacked` for one too large. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#entries = entriesOf(this.#bytes);
    } catch (cause) {
      if (cause instanceof RangeError) throw damaged();
      throw cause;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Text of one file. */
  text(name: string): string {
    const entry = this.#entries.get(name);
    if (!entry) throw new Unreadable("import.workbook", `the workbook lacks ${name.slice(0, 80)}`);
    const left = LIMITS.unpackedBytes - this.#unpacked;
    if (entry.bytes > left) throw tooLarge();
    if (entry.bytes > SMALL_BYTES && entry.bytes > entry.packedBytes * LARGEST_RATIO) {
      throw tooLarge();
    }
    const content = this.#unpack(entry, left);
    this.#unpacked += content.length;
    return content.toString("utf8");
  }

  #unpack(entry: Entry, left: number): Buffer {
    const head = entry.offset;
    try {
      const start =
        head + 30 + this.#bytes.readUInt16LE(head + 26) + this.#bytes.readUInt16LE(head + 28);
      const packed = this.#bytes.subarray(start, start + entry.packedBytes);
      if (entry.method === 0) return packed;
      // One byte more than it claims shows that it lies.
      return inflateRawSync(packed, { maxOutputLength: Math.min(left, entry.bytes + 1) });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
      throw damaged();
    }
  }
}

function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw tooLarge();
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    if (bytes.readUInt16LE(at + 8) & 1) {
      throw new Unreadable("import.workbook", "the workbook is protected by a password");
    }
    const nameBytes = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameBytes);
    entries.set(name.replace(/^\//, ""), {
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

const damaged = () => new Unreadable("import.workbook", "the workbook is damaged or is none");

const tooLarge = () =>
  new Unreadable(
    "import.unpacked",
    `the workbook unpacks to more than ${LIMITS.unpackedBytes / 2 ** 20} MB, or to far more than such a file holds`,
    { tooLarge: true },
  );
