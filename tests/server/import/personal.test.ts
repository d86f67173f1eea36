import { expect, test } from "vitest";
import { packRows, unpackRow } from "../../../server/import/read/pack.ts";
import { readFile } from "../../../server/import/read/read-file.ts";
import { utf8 } from "./bytes.ts";

const PLACES = new Set(["hoa dong", "lac hoa", "vinh hai", "nguyen hue", "le hong phong"]);
const UNITS = ["Hòa Đông", "Lạc Hòa", "Vĩnh Hải"];

function read(header: string, ...rows: string[]) {
  const content = readFile(utf8([header, ...rows].join("\n")), {
    kind: "auto",
    fileName: "a.csv",
    placeNames: PLACES,
  });
  const cells = content.rows.map((_, i) => unpackRow(packRows(content.rows), i).cells);
  return { ...content, cells };
}
const withColumn = (heading: string, values: string[]) =>
  read(
    `Đơn vị;Trưởng;Phó;CAV;${heading}`,
    ...UNITS.map((unit, i) => `${unit};1;1;3;${values[i % values.length]}`),
  );

// Names and numbers below are invented.
test.each([
  ["Họ và tên", ["A", "B"], "header"],
  ["Số CCCD", ["012345678901"], "identity"],
  ["CMND", ["123456789", "987654321"], "identity"],
  ["Ghi chú", ["0912345678", "0987.654.321", "+84 912 345 678"], "phone"],
  ["Ghi chú", ["012345678901", "012345678902"], "identity"],
  ["Cán bộ", ["Nguyễn Văn Mẫu", "Lò Thị Thử", "Trần Ví Dụ"], "names"],
  ["Ngày sinh", ["1/2/1990"], "header"],
  ["SĐT", [""], "header"],
  ["name", ["Nguyễn Văn Mẫu", "Phạm Thử"], "names"],
  ["Email", ["x"], "header"],
])("a column %j of %j is refused", (heading, values, reason) => {
  const { columns, cells, notes } = withColumn(heading, values);
  expect(columns[4]).toMatchObject({ field: null, refused: { reason } });
  expect(cells.every((row) => row[4] === null)).toBe(true);
  expect(notes.map(({ code }) => code)).toContain("columns_refused");
  expect(cells.map((row) => row.slice(0, 4))).toEqual(UNITS.map((unit) => [unit, "1", "1", "3"]));
});

test("birth dates beside names are refused, dates of figures are not", () => {
  const { columns } = read(
    "Đơn vị;Họ tên;Mốc;Ngày;Trưởng;Phó;CAV",
    ...UNITS.map((unit) => `${unit};X;1/2/1985;30/6/2024;1;1;3`),
  );
  expect(columns[2]).toMatchObject({ refused: { reason: "birth" } });
  expect(columns[3]).toMatchObject({ field: "asOf" });
});

test("names where figures belong are not read", () => {
  const { columns } = read(
    "Đơn vị;Trưởng công an xã;Phó;CAV",
    ...UNITS.map((unit) => `${unit};Nguyễn Văn Mẫu;1;3`),
  );
  expect(columns[1]).toMatchObject({ field: null, refused: { reason: "names" } });
});

test("one name or number in a column of figures leaves the reader as a mark alone", () => {
  const { cells } = read(
    "Đơn vị;Trưởng;Phó;CAV",
    ...[
      "Hòa Đông;1;1;3",
      "Lạc Hòa;Nguyễn Văn Mẫu;1;3",
      "Vĩnh Hải;1;0912345678;3",
      "Hòa Đông;1;1;3",
    ],
  );
  expect(JSON.stringify(cells)).not.toMatch(/Mẫu|0912/);
  expect(cells[0]).toEqual(["Hòa Đông", "1", "1", "3"]);
});

test("units named after people are units", () => {
  const { columns, cells } = read(
    "name;chiefs;deputies;officers",
    "Nguyễn Huệ;1;1;3",
    "Lê Hồng Phong;1;1;2",
  );
  expect(columns[0]).toMatchObject({ field: "unit" });
  expect(cells.map(([unit]) => unit)).toEqual(["Nguyễn Huệ", "Lê Hồng Phong"]);
});

test("a request that names or numbers a person is marked, others are read", () => {
  const { cells } = read(
    "Đơn vị;Ngày;Nhóm;Nội dung kiến nghị",
    "Hòa Đông;1/6/2024;trụ sở;Đề nghị xây trụ sở mới",
    "Lạc Hòa;1/6/2024;biên chế;Liên hệ đ/c Nguyễn Văn Mẫu",
    "Vĩnh Hải;1/6/2024;phương tiện;Gọi 0912 345 678",
  );
  expect(cells[0]![3]).toBe("Đề nghị xây trụ sở mới");
  expect(JSON.stringify(cells)).not.toMatch(/Mẫu|0912/);
});
