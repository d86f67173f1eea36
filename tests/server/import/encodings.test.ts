import { expect, test } from "vitest";
import { readFile } from "../../../server/import/read/read-file.ts";
import { readCommunes } from "../../../server/units/gazetteer.ts";
import { utf8, utf16, windows1258 } from "./bytes.ts";
import { tcvn3, vni } from "./old-encoders.ts";

// A hundred communes of the country, their districts and a title, in every way a file was ever saved.
const communes = readCommunes("2021").filter((_, i) => i % 106 === 0);
const TEXT = [
  "Báo cáo quân số công an xã; tính đến ngày 30/6/2024;;;;",
  "Mã đơn vị;Đơn vị;Quận, huyện;Trưởng;Phó trưởng;Công an viên",
  ...communes.map(({ code, name, district }) => `${code};${name};${district!.name};1;2;3`),
].join("\r\n");

const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

const FILES: [name: string, encoding: string, bytes: Uint8Array][] = [
  ["UTF-8", "utf-8", utf8(TEXT)],
  ["UTF-8 with a byte order mark", "utf-8", utf8(`\ufeff${TEXT}`)],
  ["UTF-8 with marks apart", "utf-8", utf8(TEXT.normalize("NFD"))],
  ["UTF-16 LE", "utf-16le", utf16(TEXT)],
  ["UTF-16 BE", "utf-16be", swapped(utf16(TEXT))],
  ["UTF-16 LE without a mark", "utf-16le", utf16(TEXT).subarray(2)],
  ["UTF-16 BE without a mark", "utf-16be", swapped(utf16(TEXT).subarray(2))],
  ["windows-1258", "windows-1258", windows1258(TEXT)],
  ["TCVN3", "tcvn3", tcvn3(TEXT)],
  ["VNI", "vni", vni(TEXT)],
  ["TCVN3 saved as UTF-8", "tcvn3", utf8(Buffer.from(tcvn3(TEXT)).toString("latin1"))],
  ["VNI saved as UTF-8", "vni", utf8(Buffer.from(vni(TEXT)).toString("latin1"))],
];

const placeNames = new Set<string>();
const read = (bytes: Uint8Array) =>
  readFile(bytes, { kind: "auto", fileName: "a.csv", placeNames });

test.each(FILES)(
  "a file in %s is read letter by letter, and says what it was written in",
  (_, encoding, bytes) => {
    const content = read(bytes);
    expect(content).toMatchObject({
      kind: "staffing",
      format: "csv",
      encoding,
      titleDate: "2024-06-30",
    });
    const told = content.notes.map(({ code, values }) => [code, values.encoding]);
    const decoded = encoding === "tcvn3" || encoding === "vni";
    if (decoded) expect(told).toContainEqual(["text_decoded", encoding]);
    else if (encoding !== "utf-8") expect(told).toContainEqual(["encoding", encoding]);
    const names = content.rows.map(({ cells }) => [cells[0], cells[1], cells[2]]);
    expect(names).toEqual(communes.map(({ code, name, district }) => [code, name, district!.name]));
  },
);
