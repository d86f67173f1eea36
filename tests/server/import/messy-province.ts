import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { type GazetteerCommune, readCommunes } from "../../../server/units/gazetteer.ts";
import { bare, windows1258 } from "./bytes.ts";

/**
 * A made-up province: the units of Điện Biên in 2021, whose codes begin with 0 and whose names repeat
 * across districts and the country, with made-up figures. Its three workbooks are as messy as those that
 * come in; what they mean is known, so that every match can be held against it.
 */
export const PROVINCE = "11";
export const communes = readCommunes("2021").filter(({ province }) => province === PROVINCE);
export const districts = [...new Set(communes.map(({ district }) => district!.name))];

/** Units as the files list them that go by district, each in the order of codes. */
export const byDistrict = districts.flatMap((name) =>
  communes.filter(({ district }) => district!.name === name),
);

/** Posts of a unit: nothing but its place in the list decides. */
export const postsOf = (unit: GazetteerCommune, shift = 0) => {
  const at = communes.indexOf(unit) + shift;
  return { chiefs: 1, deputies: 1 + (at % 2), officers: 2 + (at % 5) };
};
export const totalOf = (unit: GazetteerCommune, shift = 0) => {
  const { chiefs, deputies, officers } = postsOf(unit, shift);
  return chiefs + deputies + officers;
};

/**
 * Header rows joined over columns, a heading and a subtotal for each district, two columns of people, and
 * a last sum that is seven too high. Figures of 30 June 2024.
 */
export async function joinedWorkbook(): Promise<Uint8Array> {
  const kinds = { xa: "Xã", phuong: "P.", thi_tran: "TT." } as Record<string, string>;
  const head = (value: string, more = {}) => ({ value, fontWeight: "bold" as const, ...more });
  const gap = (cells: number) => Array.from({ length: cells }, () => null);
  const rows: SheetData = [
    [{ value: "CÔNG AN TỈNH MẪU", columnSpan: 8 }],
    [{ value: "Biên chế công an xã tính đến ngày 30/6/2024", columnSpan: 8 }],
    [
      head("STT", { rowSpan: 2 }),
      head("Đơn vị", { rowSpan: 2 }),
      head("Họ và tên trưởng công an", { rowSpan: 2 }),
      head("Số điện thoại", { rowSpan: 2 }),
      head("Biên chế hiện có", { columnSpan: 4 }),
    ],
    [...gap(4), head("Trưởng"), head("Phó"), head("CAV"), head("Tổng số")],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"].map((value) => ({ value })),
  ];
  for (const [i, district] of districts.entries()) {
    rows.push([{ value: "ABCDEFGHIKLM"[i]! }, { value: district }]);
    const own = communes.filter((unit) => unit.district!.name === district);
    for (const [number, unit] of own.entries()) {
      const { chiefs, deputies, officers } = postsOf(unit);
      rows.push([
        { value: number + 1 },
        { value: `${kinds[unit.kind]} ${unit.name}` },
        { value: "Nguyễn Văn Mẫu" },
        { value: "0912 345 678" },
        ...[chiefs, deputies, officers, totalOf(unit)].map((value) => ({ value })),
      ]);
    }
    const sum = own.reduce((before, unit) => before + totalOf(unit), 0);
    rows.push([{ value: `Cộng ${district}`, columnSpan: 2 }, ...gap(6), { value: sum }]);
  }
  const all = communes.reduce((before, unit) => before + totalOf(unit), 0);
  rows.push([{ value: "Tổng cộng", columnSpan: 4 }, ...gap(6), { value: all + 7 }]);
  return new Uint8Array(await writeExcelFile(rows).toBuffer());
}

/** How far the posts in `lostZeros` are shifted from those of the workbook. */
export const LATER = 3;

/** Codes that a spreadsheet took the zero from, in the letters of windows-1258. Figures of 30 September 2024. */
export function lostZeros(): Uint8Array {
  const lines = communes.map((unit) => {
    const { chiefs, deputies, officers } = postsOf(unit, LATER);
    return [Number(unit.code), unit.name, "30/9/2024", chiefs, deputies, officers].join(";");
  });
  return windows1258(
    `Mã xã;Tên xã;Ngày;Trưởng;Phó trưởng;Công an viên\r\n${lines.join("\r\n")}\r\n`,
  );
}

/**
 * Names without diacritics, parted by tabs, with the short forms of kinds and districts; a district stands
 * in its first row alone, as where joined cells were saved as text. Headquarters on 1 July 2024.
 *
 * Two rows, both "X. Na Tong", fit two communes: Nà Tòng of Tuần Giáo and Na Tông of Điện Biên.
 */
export function withoutMarks(): Uint8Array {
  const short: Record<string, string> = { xa: "X.", phuong: "P.", thi_tran: "TT." };
  const lines = byDistrict.map(({ kind, name, district }, i) => {
    const written = bare(district!.name)
      .replace(/^Huyen /, "H. ")
      .replace(/^Thi xa /, "TX ");
    const isFirst = byDistrict[i - 1]?.district?.name !== district!.name;
    const unit = `${short[kind]} ${bare(name)}`;
    return [unit, isFirst ? written : "", "da hoan thanh", "1/7/2024"].join("\t");
  });
  return new Uint8Array(Buffer.from(["Don vi\tHuyen\tTru so\tNgay", ...lines].join("\n")));
}
