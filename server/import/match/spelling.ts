import { fold } from "../../units/fold.ts";

/**
 * How a name is spelt, taken apart so that one spelling can be held against another: letters without
 * marks, the mark of every letter, the tone of every word wherever it was placed.
 */
export interface Spelling {
  /** As `fold`: what all spellings of the name share. */
  folded: string;
  words: { tone: string; marks: string[] }[];
}

const TONES = "\u0300\u0301\u0303\u0309\u0323";
const MARKS = "\u0302\u0306\u031b";
/** Đắk, Đăk and Đak are one word of the highlands, spelt as each decree liked. */
const HIGHLAND = /(?<![\p{L}\p{M}])đa[\u0300-\u036f]*k(?![\p{L}\p{M}])/gu;

export function spell(text: string): Spelling {
  const lower = text.normalize("NFC").toLowerCase().normalize("NFD");
  const even = lower.replace(/['’ʼ`]/g, "").replace(HIGHLAND, "đa\u0306k");
  const words = (even.match(/[\p{L}\p{M}\d]+/gu) ?? []).map(wordOf);
  return { folded: fold(text), words };
}

function wordOf(word: string): Spelling["words"][number] {
  let tone = "";
  const marks: string[] = [];
  for (const part of word) {
    if (TONES.includes(part)) tone += part;
    else if (MARKS.includes(part)) marks[marks.length - 1] = part;
    else marks.push(part === "đ" ? "đ" : "");
  }
  return { tone, marks };
}

/**
 * Whether somebody who means `name` could have written `text`: the letters are the same, and every mark
 * that the text has is the name's. Marks may be missing, never different: "Tan Thanh" may mean Tân Thanh
 * and Tân Thành, "Tân Thành" only the latter.
 */
export function mayMean(text: Spelling, name: Spelling): boolean {
  if (text.folded !== name.folded || text.words.length !== name.words.length) return false;
  return text.words.every(({ tone, marks }, i) => {
    const whole = name.words[i]!;
    if (tone !== "" && tone !== whole.tone) return false;
    // The letters are the same, so these are numbers, "01" for "1".
    if (marks.length !== whole.marks.length) return true;
    return marks.every((mark, letter) => mark === "" || mark === whole.marks[letter]);
  });
}

export const hasNoMarks = ({ words }: Spelling): boolean =>
  words.every(({ tone, marks }) => tone === "" && marks.every((mark) => mark === ""));
