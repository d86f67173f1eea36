import iconv from "iconv-lite";

/**
 * Text of the fonts before Unicode, seen as the letters of windows-1252 that carry it: "Hoµ B×nh" (TCVN3,
 * the fonts .VnTime) or "Hoaø Bình" (VNI).
 */
export type OldLetters = "tcvn3" | "vni";

/** Turns such letters into Vietnamese; letters that have no meaning there stay. */
export function fromOldLetters(text: string, letters: OldLetters): string {
  return letters === "tcvn3" ? fromTcvn3(text) : fromVni(text);
}

/** TCVN 5712:1993; capitals with tones are drawn by fonts of capitals from the small letters. */
function fromTcvn3(text: string): string {
  return text
    .replace(/[\u00a1-\u00ff]/g, (letter) =>
      iconv.decode(Buffer.from([letter.charCodeAt(0)]), "tcvn"),
    )
    .normalize("NFC");
}

const ACUTE = "\u0301";
const GRAVE = "\u0300";
const HOOK = "\u0309";
const TILDE = "\u0303";
const DOT = "\u0323";
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";

/** VNI writes a letter and its mark as two characters. */
const VNI_MARKS: Record<string, string> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** Letters that VNI writes with one character. */
const VNI_LETTERS: Record<string, string> = {
  ñ: "đ",
  ö: "ư",
  ô: "ơ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñöôæóòîÑÖÔÆÓÒÎ]/g;

/** In one pass: what a pair becomes may look like a letter that stands for another. */
function fromVni(text: string): string {
  return text
    .replace(VNI, (whole, letter: string | undefined, mark: string | undefined) => {
      if (!letter || !mark) return oneLetter(whole);
      return (oneLetter(letter) + VNI_MARKS[mark.toLowerCase()]!).normalize("NFC");
    })
    .normalize("NFC");
}

function oneLetter(letter: string): string {
  const found = VNI_LETTERS[letter.toLowerCase()];
  if (!found) return letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
}
