import iconv from "iconv-lite";

/** Letters with their tone set apart, as windows-1258 keeps them. */
function withTonesApart(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => {
      const parts = letter.normalize("NFD");
      const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? "";
      return parts.replace(tone, "").normalize("NFC") + tone;
    })
    .join("");
}

/** A text as a spreadsheet of windows in Viet Nam saved it. */
export const windows1258 = (text: string) =>
  new Uint8Array(iconv.encode(withTonesApart(text), "win1258"));

export const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

export const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

export const bare = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
