import iconv from "iconv-lite";

/** TCVN 5712:1993, as bytes. Its capitals carry no tones: fonts of capitals draw them from small letters. */
export const tcvn3 = (text: string) => new Uint8Array(iconv.encode(text.normalize("NFC"), "tcvn"));

const QUALITY = { "\u0302": "circumflex", "\u0306": "breve" } as const;
/** The second character of a VNI pair, by quality of the vowel and tone: none, sắc, huyền, hỏi, ngã, nặng. */
const SECOND = {
  plain: ["", "ù", "ø", "û", "õ", "ï"],
  circumflex: ["â", "á", "à", "å", "ã", "ä"],
  breve: ["ê", "é", "è", "ú", "ü", "ë"],
};
const TONES = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
/** Letters with a mark that VNI writes as one character. */
const SINGLE: Record<string, string> = { đ: "ñ", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î", í: "í", ì: "ì" };
const HORN: Record<string, string> = { ư: "ö", ơ: "ô" };

/** VNI for Windows, as bytes of windows-1252. */
export function vni(text: string): Uint8Array {
  const written = [...text.normalize("NFC")].map((letter) => {
    const lower = letter.toLowerCase();
    const isCapital = letter !== lower;
    const cased = (pair: string) => (isCapital ? pair.toUpperCase() : pair);
    if (SINGLE[lower]) return cased(SINGLE[lower]);
    const parts = lower.normalize("NFD");
    const tone = TONES.findIndex((mark) => mark !== "" && parts.includes(mark));
    const bare = tone < 0 ? lower : parts.replace(TONES[tone]!, "").normalize("NFC");
    const at = Math.max(0, tone);
    if (HORN[bare]) return cased(HORN[bare] + SECOND.plain[at]);
    const mark = Object.keys(QUALITY).find((each) => parts.includes(each));
    const quality = mark ? QUALITY[mark as keyof typeof QUALITY] : "plain";
    if (quality === "plain" && at === 0) return letter;
    return cased(bare.normalize("NFD")[0]! + SECOND[quality][at]);
  });
  return new Uint8Array(Buffer.from(written.join(""), "latin1"));
}
