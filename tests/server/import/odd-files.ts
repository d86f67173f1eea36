import { utf8 } from "./bytes.ts";
import { xlsx } from "./files.ts";
import { packed, zip } from "./hostile-workbooks.ts";

const HEADER = "Mã đơn vị,Đơn vị,Ngày số liệu,Trưởng,Phó trưởng,Công an viên";
const MUONG_NHE = "03160,Xã Mường Nhé,10/11/2026,1,2,3";

export interface OddFile {
  name: string;
  bytes: Uint8Array;
  /** As the server refuses it. */
  code: string;
  values?: Record<string, string | number>;
  /** As the screen says it. */
  says: string;
}

const first = (signature: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from(signature, "latin1"), Buffer.from([0, 159, 146, 150, 0, 1, 2])]),
  );

/** Files that people drop by mistake, each with what they are told. Rows and columns as Excel shows them. */
export const oddFiles = async (): Promise<OddFile[]> => [
  { name: "rỗng.xlsx", bytes: utf8(""), code: "import.empty", says: "không có dòng số liệu nào" },
  {
    name: "chỉ tiêu đề.csv",
    bytes: utf8(`${HEADER}\n`),
    ...{ code: "import.empty", values: { row: 1 } },
    says: "Tệp không có dòng số liệu nào. Ở dòng 1.",
  },
  {
    name: "chỉ có bìa.xlsx",
    bytes: await xlsx([["CÔNG AN TỈNH MẪU"], ["Báo cáo tháng 11"]]),
    code: "import.header",
    says: "Không tìm thấy dòng tiêu đề cột nào",
  },
  {
    name: "Excel cũ đổi đuôi.xlsx",
    // The compound file of Office 97: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
    bytes: first("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    code: "import.format",
    says: "Đây là tệp Excel đời cũ (.xls)",
  },
  {
    name: "PDF đổi đuôi.csv",
    bytes: first("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    ...{ code: "import.no_table", values: { found: "PDF" } },
    says: "Đây là tệp PDF, không phải bảng số liệu",
  },
  {
    name: "ảnh chụp.csv",
    bytes: first("\x89PNG\r\n\x1a\n"),
    ...{ code: "import.no_table", values: { found: "PNG" } },
    says: "Đây là tệp PNG",
  },
  {
    name: "công văn.xlsx",
    bytes: zip([packed("word/document.xml", "<document/>")]),
    ...{ code: "import.no_table", values: { found: "Word" } },
    says: "Đây là tệp Word",
  },
  {
    name: "nháy không đóng.csv",
    bytes: utf8(`${HEADER}\n${MUONG_NHE}\n03158,"Xã Sín Thầu,10/11/2026,1,2,3\n${MUONG_NHE}\n`),
    ...{ code: "import.csv", values: { row: 3, column: "B" } },
    says: "Ở dòng 3, cột B.",
  },
  {
    name: "nháy giữa ô.csv",
    bytes: utf8(`${HEADER}\n03160,Xã "Mường" Nhé,10/11/2026,1,2,3\n`),
    ...{ code: "import.csv", values: { row: 2, column: "B" } },
    says: "Ở dòng 2, cột B.",
  },
  {
    name: "ô 10 MB.csv",
    bytes: utf8(`${HEADER}\n${MUONG_NHE}\n03158,${"x".repeat(10e6)},10/11/2026,1,2,3\n`),
    ...{ code: "import.cell_too_long", values: { row: 3, column: "B" } },
    says: "Có một ô chữ dài bất thường. Ở dòng 3, cột B.",
  },
  {
    name: "ô dài.xlsx",
    bytes: await xlsx([HEADER.split(","), ["03158", "x".repeat(40_000)]]),
    ...{ code: "import.cell_too_long", values: { row: 2, column: "B" } },
    says: "Ở dòng 2, cột B.",
  },
  {
    name: "hai cột một nghĩa.csv",
    bytes: utf8("Mã đơn vị,Ngày,Trưởng,Phó,CAV,Phó trưởng\n03158,10/11/2026,1,2,31,2\n"),
    ...{ code: "import.column_twice", values: { first: "Phó", second: "Phó trưởng" } },
    says: "Đó là “Phó” và “Phó trưởng”.",
  },
  {
    name: "lồng nhau.json",
    bytes: utf8('[{"Mã đơn vị":"03158","Trưởng":{"số":1}}]'),
    ...{ code: "import.json", values: { row: 1, column: "Trưởng" } },
    says: "Ở dòng 1, cột Trưởng.",
  },
];

/** Files that are odd and sound: read whole, nothing lost. */
export const FORMULA =
  `${HEADER}\n03158,"=HYPERLINK(""http://x.example"",""Xã Sín Thầu"")",10/11/2026,1,2,31\n` +
  "03160,Xã Mường Nhé,10/11/2026,=1+1,2,31\n";
export const DECIMAL_COMMAS =
  "Mã đơn vị;Đơn vị;Ngày số liệu;Trưởng;Phó trưởng;Công an viên\n" +
  "03158;Xã Sín Thầu;10/11/2026;1,0;2,0;31,0\n03160;Xã Mường Nhé;10/11/2026;1;2;30,5\n";
