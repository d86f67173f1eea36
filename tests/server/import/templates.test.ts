import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../../../server/import/read/csv.ts";
import { IMPORT_KINDS } from "../../../server/import/schema.ts";
import { csv, type Table, xlsx } from "./files.ts";
import { type Importing, startImporting } from "./importing.ts";

let importing: Importing;
beforeAll(async () => {
  const seat = { lon: 105.84, lat: 21.02 };
  importing = await startImporting({
    sources: [
      { id: "bo-cong-an", name: "Bộ Công an", ...seat },
      { id: "cong-an-tinh-dien-bien", name: "Công an tỉnh Điện Biên", ...seat },
      { id: "don-vi-nghiep-vu", name: "Các đơn vị nghiệp vụ của Bộ", ...seat },
    ],
  });
});
afterAll(() => importing.close());

/** What a person would write below each label of the templates. */
const FILLED: Record<string, string> = {
  "Ngày số liệu": "31/10/2026",
  "Phó trưởng": "1",
  Trưởng: "1",
  "Công an viên": "3",
  "Tổng số": "5",
  "Số người tăng cường": "2",
  "Từ ngày": "1/10/2026",
  "Đến ngày": "1/10/2027",
  "Trụ sở": "hoàn thành",
  "Nhà ở công vụ": "hoàn thành",
  "Phương tiện": "2",
  "Nội dung tập huấn": "Điều tra ban đầu",
  "Số lượt người": "12",
  "Giá trị": "3",
  "Loại đơn vị": "xã",
  "Chức danh": "tổng số",
  "Tối thiểu": "8",
  "Hiệu lực từ": "1/1/2027",
  "Căn cứ": "Tỉnh ủy Điện Biên: mỗi xã ít nhất tám người",
  "Tỷ lệ": "0,1",
  "Ngày kiến nghị": "1/9/2026",
  Nhóm: "trụ sở",
  "Nội dung": "Xin sửa mái trụ sở",
  "Quân số của đơn vị cử": "420",
  "Tối thiểu phải giữ": "400",
  "Đánh dấu": "địa bàn phức tạp",
};
/** Where the template leaves the lending body to be written. */
const BODY = { reinforcements: { "Đơn vị cử": "Bộ Công an" } } as Record<string, typeof FILLED>;

/** Of the split units of the country, for Điện Biên has none. */
const withinOf = (kind: string) => (kind === "lineage" ? "" : "within=11");

async function filled(kind: string): Promise<Table> {
  const path = `/api/import/templates/${kind}.csv?${withinOf(kind)}`;
  const response = await fetch(`${importing.url()}${path}`);
  const { sheet } = readCsv((await response.text()).replace(/^\ufeff/, ""));
  const [labels, ...rows] = sheet.rows.map((row) => row.map((cell) => String(cell ?? "")));
  const words = { ...FILLED, ...BODY[kind] };
  return [
    labels!,
    ...rows.slice(0, 30).map((row) => labels!.map((label, i) => row[i] || (words[label] ?? ""))),
  ];
}

test.each(IMPORT_KINDS)(
  "the template of %s, filled in, goes in without a refusal",
  async (kind) => {
    const table = await filled(kind);
    expect(table.length).toBeGreaterThan(1);
    for (const [file, name] of [
      [csv(table), "mẫu.csv"],
      [await xlsx(table), "mẫu.xlsx"],
    ] as const) {
      const { id, counts, notes } = await importing.look(
        file,
        name,
        `?kind=${kind}&${withinOf(kind)}`,
      );
      const rows = await importing.rowsOf(id);
      const wrong = rows.filter(({ outcome }) => outcome === "impossible" || outcome === "choices");
      expect(wrong.map(({ cells, reasons }) => ({ cells, reasons }))).toEqual([]);
      expect(notes.map(({ code }) => code)).not.toContain("columns_refused");
      expect(JSON.stringify(rows)).not.toContain("•••");
      expect(counts.new).toBe(table.length - 1);
    }
  },
);

test("an error value of a spreadsheet is told as one, and as nothing about people", async () => {
  const errors = ["#N/A", "#DIV/0!", "#REF!", "#NAME?"];
  const codes = ["03158", "03160", "03162", "03163"];
  const table = [
    ["Mã đơn vị", "Ngày", "Trưởng", "Phó", "CAV"],
    ...errors.map((error, i) => [codes[i]!, "31/10/2026", "1", "1", error]),
  ];
  const { id } = await importing.look(csv(table), "lỗi.csv");
  const rows = await importing.rowsOf(id);
  expect(rows.map(({ reasons }) => reasons)).toEqual(
    errors.map((got) => [{ code: "spreadsheet_error", field: "officers", got }]),
  );
});

test("a norm without an id gets one of its rule, and the file changes nothing a second time", async () => {
  const table = await filled("norms");
  const first = await importing.look(csv(table), "định mức.csv", "?kind=norms&within=11");
  expect((await importing.accept(first.id)).body).toMatchObject({ outcome: "accepted", rows: 1 });
  const { body } = await importing.api("/api/norms");
  expect(body.norms.map((norm: { id: string }) => norm.id)).toContain("11-x-total-20270101");
  const again = await importing.look(csv(table), "định mức 2.csv", "?kind=norms&within=11");
  expect(again.counts).toMatchObject({ new: 0, unchanged: 1 });
});

test("two columns that are known make a header", async () => {
  const table = [
    ["Đơn vị", "Tổng số"],
    ["Xã Mường Nhé", "5"],
  ];
  const { kind, columns } = await importing.look(csv(table), "a.csv", "?within=11&asOf=2026-10-31");
  expect([kind, columns.map(({ field }) => field)]).toEqual(["staffing", ["unit", "total"]]);
});

test("a look tells every row: as written, its unit, how it was found, how surely, what becomes of it", async () => {
  const table = [
    ["Đơn vị", "Ngày", "Trưởng", "Phó", "CAV"],
    ["Xã Mường Nhé", "30/10/2026", "1", "1", "3"],
    ["muong nhe", "29/10/2026", "1", "1", "3"],
    ["Xã Không Có", "30/10/2026", "1", "1", "3"],
    ["Xã Sín Thầu", "30/10/2026", "2", "1", "3"],
  ];
  const words = ["--within", "11", "--dry-run"];
  const { lines } = await importing.command(csv(table), "xem.csv", words);
  const rows = lines.slice(lines.indexOf("rows:") + 1, lines.indexOf("rows:") + 6);
  expect(rows.map((line) => line.trim().replace(/ {2,}/g, " ; "))).toEqual([
    "row ; as written ; → unit ; code ; found ; becomes",
    "4 ; Xã Không Có ; → ? ; to choose",
    "5 ; Xã Sín Thầu ; → xa Sín Thầu ; 03158 ; by name 95 % ; impossible",
    "2 ; Xã Mường Nhé ; → xa Mường Nhé ; 03160 ; by name 95 % ; new",
    "3 ; muong nhe ; → xa Mường Nhé ; 03160 ; by name without marks 90 % ; new",
  ]);
  const long = [
    table[0]!,
    ...Array.from({ length: 60 }, (_, i) => [
      "Xã Mường Nhé",
      `${(i % 28) + 1}/${1 + Math.floor(i / 28)}/2026`,
      "1",
      "1",
      "3",
    ]),
  ];
  const some = await importing.command(csv(long), "dài.csv", words);
  expect(some.lines).toContain("  … and 20 more: --rows all tells of each");
  const all = await importing.command(csv(long), "dài.csv", [...words, "--rows", "all"]);
  expect(all.lines.filter((line) => line.endsWith("new"))).toHaveLength(60);
});
