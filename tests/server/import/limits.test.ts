import { afterAll, beforeAll, expect, test } from "vitest";
import { utf8 } from "./bytes.ts";
import { ACCEPT, type Importing, startImporting } from "./importing.ts";

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
});
afterAll(() => importing.close());

const look = (...lines: string[]) => importing.look(utf8(`${lines.join("\n")}\n`), "a.csv");

/** What becomes of each row, and why. */
async function judged(id: string) {
  const rows = await importing.rowsOf(id);
  return rows.map(({ outcome, reasons }) => [
    outcome,
    ...reasons.map(({ code, field }) => `${field}: ${code}`),
  ]);
}

test("a cell that says nothing was reported is no 0 and overwrites nothing", async () => {
  const HEAD = "Mã đơn vị,Ngày,Trưởng,Phó,CAV,Tổng";
  const before = await look(HEAD, "03158,31/10/2026,1,2,5,8", "03160,31/10/2026,1,1,4,6");
  await importing.accept(before.id);
  const { id, notes } = await look(
    HEAD,
    "03158,31/10/2026,-,–,…,x",
    "03160,31/10/2026,1,1,-,",
    "03162,31/10/2026,1,1,không có số liệu,2",
  );
  expect(notes).toContainEqual({ code: "unreported", values: { count: 6 } });
  expect(await judged(id)).toEqual([
    ["ignored", ": no_figures"],
    ["impossible", "officers: missing"],
    ["new"],
  ]);
});

test("a dash for vehicles leaves those that are known", async () => {
  const HEAD = "Mã đơn vị,Ngày,Trụ sở,Phương tiện";
  const before = await look(HEAD, "03158,30/9/2026,Đã hoàn thành,3");
  await importing.accept(before.id);
  const { id } = await look(HEAD, "03158,31/10/2026,-,-", "03160,31/10/2026,Chưa có đất,-");
  const [first, second] = await importing.rowsOf(id);
  expect(first!.outcome).toBe("ignored");
  expect(second).toMatchObject({ outcome: "new", after: { headquarters: "no_land" } });
  expect(second!.after).not.toHaveProperty("vehicles");
});

test("dates from before there was anything to report are impossible", async () => {
  const staffing = await look("Mã đơn vị,Ngày,Trưởng,Phó,CAV", "03158,1/1/1950,1,2,5");
  expect(await judged(staffing.id)).toEqual([["impossible", "asOf: too_early"]]);
  const request = await look(
    "Mã đơn vị,Ngày kiến nghị,Nhóm,Nội dung",
    "03158,1/1/1900,Khác,Xin xe",
  );
  expect(await judged(request.id)).toEqual([["impossible", "askedOn: too_early"]]);
  const target = await look(
    "Chỉ tiêu,Phạm vi,Tính trên loại đơn vị,Mục tiêu (%),Hạn,Ngày đặt mục tiêu",
    "headquarters_completed,11,xã,80,31/12/2025,1/3/2026",
  );
  expect(await judged(target.id)).toEqual([["impossible", "due: ends_before_it_begins"]]);
  const asked = await importing.send(
    utf8("Mã đơn vị,Trưởng,Phó,CAV\n03158,1,2,5\n"),
    "a.csv",
    "?asOf=1950-01-01",
  );
  expect([asked.status, asked.body.code]).toEqual([400, "import.date_too_early"]);
});

test("what can be and is unlikely comes in, marked to be looked at again", async () => {
  const staffing = await look(
    "Mã đơn vị,Ngày,Trưởng,Phó,CAV",
    "03158,30/6/2026,1,2,999",
    "03160,30/6/2026,1,2,60",
  );
  expect(await judged(staffing.id)).toEqual([["new", "officers: unlikely"], ["new"]]);
  expect(staffing.notes).toContainEqual({ code: "unlikely", values: { count: 1 } });
  const loan = await look(
    "Đơn vị cử,Kinh độ,Vĩ độ,Mã đơn vị,Số người tăng cường,Từ ngày,Đến ngày",
    'Công an tỉnh Mẫu,"103,0","21,4",03158,3,1/9/2026,31/12/2099',
    'Công an tỉnh Mẫu,"103,0","21,4",03158,3,1/9/1926,31/12/2026',
  );
  expect(await judged(loan.id)).toEqual([
    ["new", "until: unlikely"],
    ["impossible", "from: too_early"],
  ]);
});

test.each(["2099", "2099-01", "1944-12-31"])("a document of %s is refused", async (issuedOn) => {
  const { id } = await look("Mã đơn vị,Ngày,Trưởng,Phó,CAV", "03158,31/5/2026,1,2,5");
  const document = { ...ACCEPT.document, issuedOn };
  const { status, body } = await importing.accept(id, { ...ACCEPT, document });
  expect([status, body.code]).toEqual([400, "document.issued_on"]);
});

test("a statement older than its units' own rows is told beside them", async () => {
  const rows = await look(
    "Mã đơn vị,Ngày,Trụ sở",
    "03158,30/9/2026,Đã hoàn thành",
    "03160,30/9/2026,Chưa có đất",
  );
  await importing.accept(rows.id);
  const stated = await look(
    "Chỉ tiêu,Phạm vi,Ngày,Giá trị,Trên tổng số",
    "headquarters_completed,11,31/8/2026,20,45",
  );
  expect(stated.notes).toContainEqual({ code: "older_statements", values: { count: 1 } });
  await importing.accept(stated.id);
  const line = async () => {
    const { body } = await importing.api("/api/indicators?scope=11&asOf=2026-10-31");
    return body.indicators.find(({ id }: { id: string }) => id === "headquarters_completed");
  };
  expect(await line()).toMatchObject({
    ...{ value: 1, of: 45, source: "rows", base: "45 xã, phường" },
    otherwise: { value: 20, of: 45, asOf: "2026-08-31", source: "statement" },
  });
});
