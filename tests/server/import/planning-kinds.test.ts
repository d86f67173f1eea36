import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERYTHING } from "../generation/small-world.ts";
import { ACCEPT, type Importing, startImporting } from "./importing.ts";

// Figures are made up; units are those of Điện Biên (11): Sín Thầu 03158, Mường Nhé 03160, Mường Phăng 03325.
let importing: Importing;
beforeAll(async () => {
  const { documents: _, scheme: __, withdrawals: ___, choices: ____, ...known } = EVERYTHING;
  const [source] = known.sources!;
  importing = await startImporting({
    ...known,
    // Two bodies of one name, as after a merger.
    sources: [
      source!,
      { ...source!, id: "twin-1", name: "Công an tỉnh Lào Cai" },
      { ...source!, id: "twin-2", name: "Công an tỉnh Lào Cai" },
    ],
  });
});
afterAll(() => importing.close());

const csv = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);
const HEAD =
  "Mã đơn vị cử,Đơn vị cử,Kinh độ,Vĩ độ,Ngày số liệu,Quân số của đơn vị cử,Tối thiểu phải giữ";
const QUESTION = {
  ...{ mode: "posts", asOf: "2026-10-31", norm: "min-8", posts: 1 },
  ...{ sources: [{ id: "pa", posts: 1 }], term: { from: "2026-11-01", until: null } },
};

async function need(targets: object = {}) {
  const { status, body } = await importing.post("/api/plans/need", {
    question: { ...QUESTION, targets },
  });
  expect(status).toBe(200);
  return body;
}
const bodies = async () =>
  (await need()).sources.map(({ name, strength, norm, spare }: Record<string, unknown>) => [
    ...[name, strength, norm, spare],
  ]);
const accept = async (id: string) => {
  const { status, body } = await importing.accept(id);
  expect([status, body.outcome]).toEqual([200, "accepted"]);
  return body.batch as string;
};

test("a body is named by its id or its name, a new one comes with its seat, and all can be taken back", async () => {
  // 3 posts of pa are on loan on the date: small-world.ts.
  const before = [
    ["Công an tỉnh Điện Biên", 420, 410, 7],
    ["Công an tỉnh Lào Cai", null, null, null],
    ["Công an tỉnh Lào Cai", null, null, null],
  ];
  expect(await bodies()).toEqual(before);
  const preflight = await importing.look(
    csv(
      HEAD,
      ",CA tỉnh Điện Biên,,,31/10/2026,430,412",
      "twin-2,Công an tỉnh Lào Cai,,,31/10/2026,300,290",
      ',Công an tỉnh Sơn La,"103,91","21,33",31/10/2026,250,260',
    ),
    "quan-so.csv",
  );
  expect(preflight).toMatchObject({ kind: "sources", counts: { new: 3, impossible: 0 } });
  const [country] = preflight.sums[0]!.scopes;
  // Spare: 430 − 412 − 3, 300 − 290, and nothing of Sơn La, which is below its own norm.
  expect(country!.before).toEqual({ bodies: 1, ownPosts: 420, spare: 7 });
  expect(country!.after).toEqual({ bodies: 3, ownPosts: 980, spare: 25 });

  const batch = await accept(preflight.id);
  expect((await bodies()).toSorted()).toEqual(
    [
      ["Công an tỉnh Lào Cai", 300, 290, 10],
      ["Công an tỉnh Lào Cai", null, null, null],
      ["Công an tỉnh Sơn La", 250, 260, 0],
      ["Công an tỉnh Điện Biên", 430, 412, 15],
    ].toSorted(),
  );
  expect((await importing.withdraw(batch)).status).toBe(200);
  expect(await bodies()).toEqual(
    expect.arrayContaining([...before, ["Công an tỉnh Sơn La", null, null, null]]),
  );
});

test("what cannot be said of a body is told row by row, and nobody is asked which it is", async () => {
  const { id, counts } = await importing.look(
    csv(
      HEAD,
      ",Công an tỉnh Lào Cai,,,31/10/2026,300,290",
      ",Công an tỉnh Không Có,,,31/10/2026,300,290",
      ',Công an tỉnh Không Có,"21,3","103,9",31/10/2026,300,290',
      "pa,,,,31/10/2026,430,",
      "pa,,,,31/12/2027,430,410",
      "pa,,,,31/10/2026,-1,410",
      "pa,,,,31/10/2026,,",
      ",,,,31/10/2026,4,3",
    ),
    "sai.csv",
    "?kind=sources",
  );
  expect(counts).toMatchObject({ choices: 0, impossible: 7, ignored: 1 });
  const reasons = (await importing.rowsOf(id)).map(({ reasons }) =>
    reasons.map(({ code, field }) => `${code} ${field}`).join(),
  );
  expect(reasons).toEqual([
    "unit_ambiguous source",
    "not_known source",
    // Latitude and longitude exchanged.
    "not_known source",
    "missing minimum",
    "date_to_come asOf",
    "negative ownPosts",
    "no_figures ",
    "unit_missing unit",
  ]);
});

test("the template names the bodies that told what they have, and untouched says nothing", async () => {
  const address = `${importing.url()}/api/import/templates/sources.csv`;
  const template = await (await fetch(address)).text();
  expect(template.replace("\ufeff", "").split("\r\n")).toEqual([
    "Mã đơn vị cử,Đơn vị cử,Ngày số liệu,Quân số của đơn vị cử,Tối thiểu phải giữ",
    "pa,Công an tỉnh Điện Biên,,,",
    "",
  ]);
  const preflight = await importing.look(Buffer.from(template), "mau.csv", "?asOf=2026-10-31");
  expect(preflight).toMatchObject({ kind: "sources", ledgerRows: 0, counts: { ignored: 1 } });
});

test("marks come in for a term, change what is listed, and can be taken back", async () => {
  const border = async () =>
    (await importing.api("/api/border?asOf=2026-10-31")).body.communes.map(
      ({ code }: { code: string }) => code,
    );
  const complex = async () => (await need({ border: false, complex: true })).codes;
  // The boundaries of small-world.ts give every commune of the gazetteer its own length there.
  const before = { border: await border(), complex: await complex() };
  expect(before.border).not.toContain("03325");
  expect(before.complex).toEqual(["03160"]);
  const preflight = await importing.look(
    csv(
      "Mã đơn vị,Đơn vị,Đánh dấu,Từ ngày,Đến ngày",
      "03158,Sín Thầu,Địa bàn phức tạp,01/10/2026,",
      "03160,,phức tạp,01/01/2026,31/12/2026",
      "03325,,biên giới,01/10/2026,31/12/2026",
      "03127,,xa xôi,01/10/2026,",
      "03127,,phức tạp,,",
      "03127,,phức tạp,01/10/2026,01/09/2026",
    ),
    "danh-dau.csv",
  );
  expect(preflight).toMatchObject({
    kind: "marks",
    // Mường Nhé was marked without an end before.
    counts: { new: 2, changed: 1, impossible: 3 },
  });
  const figures = preflight.sums[0]!.scopes.find(({ scope }) => scope === "11")!;
  const moved = (name: string) => figures.after[name]! - figures.before[name]!;
  expect([moved("complex"), moved("border_units")]).toEqual([1, 1]);

  const { body } = await importing.accept(preflight.id, { ...ACCEPT, leaveOut: true });
  expect(body.outcome).toBe("accepted");
  expect(await border()).toEqual([...before.border, "03325"].sort());
  expect(await complex()).toEqual(["03158", "03160"]);
  expect((await importing.withdraw(body.batch)).status).toBe(200);
  expect({ border: await border(), complex: await complex() }).toEqual(before);
});
