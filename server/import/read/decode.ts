import { fromOldLetters, type OldLetters } from "./old-letters.ts";
import { Unreadable } from "./refuse.ts";
import { vietnameseShare } from "./syllables.ts";
import type { Encoding } from "./table.ts";

/** Right text reads as Vietnamese in nearly every word; a foreign name or two do no harm. */
const READS_WELL = 0.7;

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * Bytes of a text file as text in NFC. The encoding is told by the byte order mark, then by whether the
 * bytes are UTF-8 at all, then by which of windows-1258, TCVN3 and VNI reads as Vietnamese.
 *
 * @throws {Unreadable} `import.encoding` when none of them does.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, "utf-16be");
  if (first === 0xef && second === 0xbb && third === 0xbf) return mended(decodeAs(bytes, "utf-8"));
  const wide = wideWithoutMark(bytes);
  if (wide) return decodeAs(bytes, wide);
  try {
    return mended(decodeAs(bytes, "utf-8"));
  } catch {
    return decodeSingleBytes(bytes);
  }
}

function decodeAs(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): Decoded {
  const text = new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
  if (encoding !== "utf-8" && text.includes("\u0000")) {
    throw new Unreadable("import.encoding", "the file is neither text nor a workbook");
  }
  return { text: text.normalize("NFC"), encoding };
}

/** UTF-16 of mostly Latin letters has a zero in every other byte. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const looked = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  looked.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const enough = looked.length / 5;
  if (zeros[1]! > enough && zeros[0]! < enough / 4) return "utf-16le";
  if (zeros[0]! > enough && zeros[1]! < enough / 4) return "utf-16be";
  if (zeros[0]! + zeros[1]! > 0) {
    throw new Unreadable("import.encoding", "the file is neither text nor a workbook");
  }
  return undefined;
}

/** Text in Unicode may still carry the letters of an old font, saved as what they looked like. */
function mended({ text, encoding }: Decoded): Decoded {
  const old = oldLettersOf(text);
  return old ? { text: fromOldLetters(text, old), encoding: old } : { text, encoding };
}

/**
 * Which old font the letters of a text are made for, where they do not read as Vietnamese themselves.
 *
 * @throws {Unreadable} `import.encoding` when they are no language we know.
 */
export function oldLettersOf(text: string): OldLetters | undefined {
  const own = vietnameseShare(text);
  if (own.words === 0 || own.share >= READS_WELL) return undefined;
  const best = bestOld(text);
  if (best.share >= READS_WELL) return best.letters;
  // A few foreign words among many plain ones are no reason to refuse.
  if (own.share >= 0.3 || own.words < 3) return undefined;
  throw unknownLetters();
}

function bestOld(text: string): { letters: OldLetters; share: number } {
  const options = (["tcvn3", "vni"] as const).map((letters) => ({
    letters,
    share: readAs(text, letters),
  }));
  return options[0]!.share >= options[1]!.share ? options[0]! : options[1]!;
}

/** How well a text reads when its letters are an old font's: words that stay foreign count against it. */
function readAs(text: string, letters: OldLetters): number {
  return vietnameseShare(fromOldLetters(text.slice(0, 200_000), letters)).share;
}

function decodeSingleBytes(bytes: Uint8Array): Decoded {
  const windows = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const western = new TextDecoder("windows-1252").decode(bytes);
  const options = [
    { encoding: "windows-1258" as const, text: windows, share: vietnameseShare(windows).share },
    ...(["tcvn3", "vni"] as const).map((encoding) => ({
      encoding,
      text: "",
      share: readAs(western, encoding),
    })),
  ];
  const best = options.reduce((most, next) => (next.share > most.share ? next : most));
  if (best.share < READS_WELL) throw unknownLetters();
  if (best.encoding === "windows-1258") return { text: windows, encoding: best.encoding };
  return { text: fromOldLetters(western, best.encoding), encoding: best.encoding };
}

const unknownLetters = () =>
  new Unreadable(
    "import.encoding",
    "the letters read as Vietnamese neither in UTF-8, UTF-16 nor windows-1258, nor as TCVN3 or VNI; save the file as UTF-8 or as a workbook",
  );
