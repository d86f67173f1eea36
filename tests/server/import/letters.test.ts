import { expect, test } from "vitest";
import { decodeText } from "../../../server/import/read/decode.ts";
import { fromOldLetters } from "../../../server/import/read/old-letters.ts";
import { utf8, utf16, windows1258 } from "./bytes.ts";

const TEXT =
  "Xã Hòa Đông, thị trấn Mỹ Xuyên, phường Điện Biên Phủ, xã Sín Thầu, Đắk Nông, Bà Rịa – Vũng Tàu, trưởng công an, phó trưởng, số lượng";

test.each([
  ["utf-8", utf8(TEXT)],
  ["utf-8", utf8(`\ufeff${TEXT}`)],
  ["utf-8", utf8(TEXT.normalize("NFD"))],
  ["utf-16le", utf16(TEXT)],
  ["windows-1258", windows1258(TEXT.replace("–", "-"))],
] as const)("text in %s is read as it was written", (encoding, bytes) => {
  const expected = encoding === "windows-1258" ? TEXT.replace("–", "-") : TEXT;
  expect(decodeText(bytes)).toEqual({ text: expected, encoding });
});

// What these fonts' letters look like in windows-1252: the tables of TCVN 5712:1993 and of VNI.
const TCVN3 = "X· Hßa §«ng, thÞ trÊn Mü Xuyªn, ph­êng §iÖn Biªn Phñ, tr­ëng c«ng an";
const VNI = "Xaõ Hoøa Ñoâng, thò traán Myõ Xuyeân, phöôøng Ñieän Bieân Phuû, tröôûng coâng an";
const PLAIN = "Xã Hòa Đông, thị trấn Mỹ Xuyên, phường Điện Biên Phủ, trưởng công an";

test("the letters of TCVN3 and VNI become Vietnamese", () => {
  expect(fromOldLetters(TCVN3, "tcvn3")).toBe(PLAIN);
  expect(fromOldLetters(VNI, "vni")).toBe(PLAIN);
});

test("a file in an old font is recognised, saved in bytes of its own or in UTF-8", () => {
  const old = [
    ["tcvn3", TCVN3],
    ["vni", VNI],
  ] as const;
  for (const [encoding, text] of old) {
    expect(decodeText(new Uint8Array(Buffer.from(text, "latin1")))).toEqual({
      text: PLAIN,
      encoding,
    });
    expect(decodeText(utf8(text))).toEqual({ text: PLAIN, encoding });
  }
});

test("letters of no encoding we know are refused, not guessed", () => {
  const random = new Uint8Array(400).map((_, i) => (i % 5 === 4 ? 32 : 128 + ((i * 97) % 127)));
  expect(() => decodeText(random)).toThrow(/UTF-8/);
});
