import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { csv, json, type Table, tsv, xlsx } from "./files.ts";
import { ACCEPT, startImporting } from "./importing.ts";

// Invented, and nowhere else in the product: a name, a number of each kind, an address of mail.
const PLANTED = ["Quách Văn Thử", "0987654321", "001099123456", "12/05/1987", "thu@example.org"];
const [NAME, PHONE, IDENTITY, BIRTH, MAIL] = PLANTED as [string, string, string, string, string];

const UNITS = [
  ["03158", "Sín Thầu"],
  ["03160", "Mường Nhé"],
  ["03162", "Nậm Kè"],
];

const STAFFING = (day: string): Table => [
  [
    "Mã đơn vị",
    "Đơn vị",
    "Họ và tên",
    "SĐT",
    "CCCD",
    "Ngày sinh",
    "Thư",
    "Ngày",
    "Trưởng",
    "Phó",
    "CAV",
  ],
  ...UNITS.map(([code, name]) => [
    code!,
    name!,
    NAME,
    PHONE,
    IDENTITY,
    BIRTH,
    MAIL,
    { day },
    1,
    1,
    3,
  ]),
];
/** What a person wrote among figures and texts. */
const STRAY = (day: string): Table => [
  ["Mã đơn vị", "Ngày", "Trưởng", "Phó", "CAV", "Ghi chú"],
  ["03158", { day }, 1, 1, 3, "Liên hệ"],
  ["03160", { day }, NAME, 1, 3, PHONE],
  ["03162", { day }, 1, 1, PHONE, MAIL],
];
const REQUESTS: Table = [
  ["Mã đơn vị", "Ngày kiến nghị", "Nhóm", "Nội dung", "Giao cho"],
  ["03158", { day: "2026-09-01" }, "khác", "Xin thêm bàn ghế", "Phòng Hậu cần"],
  ["03160", { day: "2026-09-01" }, "khác", `Gặp đồng chí ${NAME}`, "Phòng Hậu cần"],
  ["03160", { day: "2026-09-02" }, "khác", `Gọi ${PHONE} để nhận`, "Phòng Hậu cần"],
  ["03160", { day: "2026-09-03" }, "khác", `Gửi về ${MAIL}`, "Phòng Hậu cần"],
  ["03162", { day: "2026-09-01" }, "khác", "Xin sửa mái", NAME],
];

/** Every text that the ledger holds. */
async function textsOf(path: string): Promise<string> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const columns = await connection.runAndReadAll(
    "SELECT table_name, column_name FROM information_schema.columns ORDER BY ALL",
  );
  const texts: unknown[] = [];
  for (const [table, column] of columns.getRows()) {
    const rows = await connection.runAndReadAll(`SELECT "${column}"::VARCHAR FROM "${table}"`);
    texts.push(rows.getRows());
  }
  connection.closeSync();
  instance.closeSync();
  return JSON.stringify(texts);
}

test("columns and cells that hold people leave no trace in answers, ledger, generations or any file", async () => {
  const importing = await startImporting();
  const answers: unknown[] = [];
  const files: [Uint8Array, string][] = [
    [csv(STAFFING("2026-10-01")), "a.csv"],
    [await xlsx(STAFFING("2026-10-02")), "b.xlsx"],
    [tsv(STAFFING("2026-10-03")), "c.tsv"],
    [json(STAFFING("2026-10-04")), "d.json"],
    [csv(STRAY("2026-10-05")), "e.csv"],
    [await xlsx(STRAY("2026-10-06")), "f.xlsx"],
    [csv(REQUESTS), `g ${NAME} ${PHONE}.csv`],
  ];
  let stored = 0;
  for (const [file, name] of files) {
    const preflight = await importing.look(file, name);
    const rows = await importing.rowsOf(preflight.id);
    const typed = { ...ACCEPT, remark: `hỏi ${PHONE}`, leaveOut: true };
    const refused = await importing.accept(preflight.id, typed);
    expect(refused).toMatchObject({ status: 400, body: { code: "text.personal" } });
    const accepted = await importing.accept(preflight.id, {
      who: "Phòng Tham mưu",
      document: {
        title: `Báo cáo ${name.slice(0, 5)}`,
        publisher: "Công an tỉnh",
        issuedOn: "2026-10",
      },
      leaveOut: true,
    });
    expect(accepted.status).toBe(200);
    stored += accepted.body.rows;
    const { fileName: _, ...told } = preflight;
    answers.push(told, rows, accepted.body, refused.body);
  }
  // Four files of three units, two files of one, one request: the rest goes in without the people.
  expect(stored).toBe(4 * 3 + 2 + 1);
  await importing.stop();

  const ledger = join(importing.dataDir, "ledger.duckdb");
  const texts = await textsOf(ledger);
  expect(texts).toContain("Xin thêm bàn ghế");
  expect(texts).toContain("Báo cáo a.csv");
  const traces = (text: string) => PLANTED.filter((planted) => text.includes(planted));
  expect(traces(texts)).toEqual([]);
  expect(traces(JSON.stringify(answers))).toEqual([]);

  // The files themselves, byte by byte; the ledger's own write-ahead file and the generations are among them.
  const names = await readdir(importing.dataDir, { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  expect(paths).toContain(ledger);
  for (const path of paths) {
    const bytes = await readFile(path);
    const found = PLANTED.filter((planted) => bytes.includes(Buffer.from(planted)));
    expect(found, path).toEqual([]);
  }
  await importing.startAgain();
  await importing.close();
}, 240_000);
