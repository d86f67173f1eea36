import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IMPORT_KINDS, type ImportKind } from "../../../server/import/schema.ts";
import { EVERYTHING } from "../generation/small-world.ts";
import { csv, json, type Table, tsv, xlsx } from "./files.ts";
import { ACCEPT, type Importing, startImporting } from "./importing.ts";

// Figures are made up; units are those of Điện Biên (11): Sín Thầu 03158 and Mường Nhé 03160 since 2025.
const AS_OF = "2026-10-31";
const DAY = { day: AS_OF };
const SIN_THAU = "03158";
const MUONG_NHE = "03160";

let importing: Importing;
beforeAll(async () => {
  const { documents: _, scheme: __, withdrawals: ___, choices: ____, ...known } = EVERYTHING;
  importing = await startImporting({
    ...known,
    // Cống Vị of Hà Nội, which Resolution 1656/NQ-UBTVQH15 parted between Ngọc Hà and Giảng Võ.
    staffing: [
      ...EVERYTHING.staffing!,
      {
        ...{ structure: "2021", code: "00007", asOf: "2025-05-31", document: "R1" },
        ...{ chiefs: 0, deputies: 2, officers: 10 },
      },
    ],
  });
});
afterAll(() => importing.close());

const read = async (path: string) => {
  const { status, body } = await importing.api(path);
  expect(status, path).toBe(200);
  return body;
};
/** What columns of an answer say of some units. */
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed, in tests of the wire
const columns = (body: any, codes: string[], names: string[]) =>
  codes.map((code) => names.map((name) => body[name][body.codes.indexOf(code)]));
const indicator = async (id: string) => {
  const { indicators } = await read(`/api/indicators?scope=11&asOf=${AS_OF}`);
  return indicators.find((line: { id: string }) => line.id === id);
};

interface Case {
  table: Table;
  /** Rows of the ledger that the file makes. */
  rows: number;
  /** What readers see of it. */
  seen: () => Promise<unknown>;
  before: unknown;
  after: unknown;
}

const CASES: Record<ImportKind, Case> = {
  staffing: {
    table: [
      ["Mã đơn vị", "Đơn vị", "Ngày số liệu", "Trưởng", "Phó trưởng", "Công an viên", "Tổng số"],
      [SIN_THAU, "Xã Sín Thầu", DAY, 1, 2, 9, 12],
      [MUONG_NHE, "Mường Nhé", DAY, 1, 1, 7, 9],
    ],
    rows: 2,
    seen: async () =>
      columns(
        await read(`/api/coverage?asOf=${AS_OF}&within=11`),
        [SIN_THAU, MUONG_NHE],
        ["strength", "chiefs", "deputies", "officers"],
      ),
    before: [
      [8, 1, 2, 5],
      [0, 0, 0, 0],
    ],
    after: [
      [12, 1, 2, 9],
      [9, 1, 1, 7],
    ],
  },
  reinforcements: {
    table: [
      [
        "Đơn vị cử",
        "Kinh độ",
        "Vĩ độ",
        "Mã đơn vị",
        "Đơn vị",
        "Số người tăng cường",
        "Từ ngày",
        "Đến ngày",
      ],
      [
        "Công an tỉnh Điện Biên",
        null,
        null,
        MUONG_NHE,
        null,
        4,
        { day: "2026-09-01" },
        { day: "2027-08-31" },
      ],
      [
        "Công an tỉnh Sơn La",
        "103,91",
        "21,33",
        null,
        "xã Mường Nhé",
        2,
        { day: "2026-10-01" },
        null,
      ],
    ],
    // The second lender was not known: it comes in with its position, and stays known.
    rows: 3,
    seen: async () => {
      const { reinforcements, sources } = await read(`/api/reinforcements?asOf=${AS_OF}`);
      const nameOf = (id: string) => sources.find((one: { id: string }) => one.id === id).name;
      return (
        reinforcements
          .filter(({ code }: { code: string }) => code === MUONG_NHE)
          // biome-ignore lint/suspicious/noExplicitAny: as above
          .map(({ source, posts, from, until }: any) => [nameOf(source), posts, from, until])
          .sort()
      );
    },
    before: [],
    after: [
      ["Công an tỉnh Sơn La", 2, "2026-10-01", null],
      ["Công an tỉnh Điện Biên", 4, "2026-09-01", "2027-08-31"],
    ],
  },
  headquarters: {
    table: [
      ["Mã đơn vị", "Đơn vị", "Ngày", "Trụ sở", "Nhà ở công vụ", "Số xe"],
      [SIN_THAU, "Sín Thầu", DAY, "Đã hoàn thành", null, 3],
      [MUONG_NHE, "Mường Nhé", DAY, "Đang xây dựng", "Chưa có đất", 0],
    ],
    rows: 5,
    seen: async () =>
      columns(
        await read(`/api/headquarters?asOf=${AS_OF}&within=11`),
        [SIN_THAU, MUONG_NHE],
        ["headquarters", "housing", "vehicles"],
      ),
    before: [
      ["under_construction", "completed", 1],
      [null, null, null],
    ],
    after: [
      ["completed", "completed", 3],
      ["under_construction", "no_land", 0],
    ],
  },
  training: {
    table: [
      ["Tỉnh", "Tính đến ngày", "Nội dung tập huấn", "Số lượt người"],
      ["Điện Biên", DAY, "Tiếp nhận tin báo", "1.234"],
      ["Điện Biên", DAY, "Quản lý cư trú", 66],
    ],
    rows: 2,
    seen: async () => [
      (await indicator("people_trained")).value,
      (await indicator("training_topics")).value,
    ],
    before: [120, 1],
    after: [1300, 2],
  },
  indicators: {
    table: [
      [
        "Chỉ tiêu",
        "Phạm vi",
        "Ngày",
        "Giá trị",
        "Trên tổng số",
        "Tính trên loại đơn vị",
        "Mục tiêu (%)",
        "Hạn",
        "Mã số",
        "Lý do",
      ],
      ["Chi bộ công an", "Tỉnh Điện Biên", DAY, 45, 45, "xã; phường", null, null, null, null],
      [
        "headquarters_completed",
        "11",
        DAY,
        null,
        null,
        "xã, phường",
        "80%",
        { day: "2028-12-31" },
        "db-hq",
        "Chậm vốn",
      ],
    ],
    rows: 2,
    seen: async () => {
      const cells = await indicator("party_cells");
      const { target, due, targetHistory } = await indicator("headquarters_completed");
      return [[cells.value, cells.of], [target, due], targetHistory.length];
    },
    // The target is told in units: 100 % of 45, 80 % of 45.
    before: [[44, 45], [45, "2027-12-31"], 1],
    after: [[45, 45], [36, "2028-12-31"], 2],
  },
  norms: {
    table: [
      [
        "Mã định mức",
        "Phạm vi",
        "Loại đơn vị",
        "Chức danh",
        "Tối thiểu",
        "Tối đa",
        "Hiệu lực từ",
        "Hạn",
        "Căn cứ",
      ],
      [
        "db-7",
        "Tỉnh Điện Biên",
        "xã",
        "Tổng số",
        7,
        null,
        { day: "2026-10-01" },
        null,
        "Công an tỉnh Điện Biên",
      ],
    ],
    rows: 1,
    seen: async () => {
      const frame = await read(`/api/coverage?asOf=${AS_OF}&within=11`);
      const { norms } = await read("/api/norms");
      return [columns(frame, [SIN_THAU], ["required"]), norms.map(({ id }: { id: string }) => id)];
    },
    before: [[[5]], ["vn-5"]],
    after: [[[7]], ["db-7", "vn-5"]],
  },
  lineage: {
    table: [
      ["Mã đơn vị cũ", "Đơn vị cũ", "Mã đơn vị mới", "Đơn vị mới", "Tỷ lệ"],
      ["00007", "Cống Vị", "00008", "Ngọc Hà", "50%"],
      ["00007", "Cống Vị", null, "Phường Giảng Võ", "0,5"],
    ],
    rows: 2,
    seen: async () => {
      const frame = await read("/api/coverage?asOf=2025-06-15&structure=2026&within=01");
      const unassigned = frame.unassigned.map(
        // biome-ignore lint/suspicious/noExplicitAny: as above
        ({ province, deputies, officers }: any) => [province, deputies, officers],
      );
      return [columns(frame, ["00008", "00025"], ["atLeast"]), unassigned];
    },
    before: [[[0], [0]], [["01", 2, 10]]],
    after: [[[6], [6]], []],
  },
  requests: {
    table: [
      [
        "Mã đơn vị",
        "Đơn vị",
        "Ngày kiến nghị",
        "Nhóm",
        "Nội dung",
        "Hướng xử lý",
        "Giao cho",
        "Trạng thái",
        "Ngày xử lý",
      ],
      [
        SIN_THAU,
        null,
        { day: "2026-09-01" },
        "Phương tiện",
        "Xin cấp một xe máy tuần tra",
        null,
        null,
        null,
        null,
      ],
      [
        MUONG_NHE,
        "Mường Nhé",
        { day: "2026-09-10" },
        "Biên chế",
        "Xin thêm một phó trưởng",
        "Giao đơn vị",
        "Phòng Tổ chức cán bộ",
        "Đã xong",
        { day: "2026-10-20" },
      ],
    ],
    rows: 2,
    seen: async () => {
      const { requests } = await read(`/api/requests?asOf=${AS_OF}&within=11`);
      return requests.map(
        // biome-ignore lint/suspicious/noExplicitAny: as above
        ({ text, route, state, stateOn, ageDays }: any) => [text, route, state, stateOn, ageDays],
      );
    },
    // Days counted on a calendar: 1 August to 31 October is 91, 1 September 60, 10 September to 20 October 40.
    before: [["Xin kinh phí sửa trụ sở", "assigned", "open", "2026-08-15", 91]],
    after: [
      ["Xin kinh phí sửa trụ sở", "assigned", "open", "2026-08-15", 91],
      ["Xin cấp một xe máy tuần tra", "unrouted", "open", "2026-09-01", 60],
      ["Xin thêm một phó trưởng", "assigned", "closed", "2026-10-20", 40],
    ],
  },
  sources: {
    table: [
      [
        "Mã đơn vị cử",
        "Đơn vị cử",
        "Kinh độ",
        "Vĩ độ",
        "Ngày số liệu",
        "Quân số của đơn vị cử",
        "Tối thiểu phải giữ",
      ],
      ["pa", null, null, null, DAY, 431, 412],
      [null, "Công an tỉnh Lai Châu", "103,46", "22,39", DAY, 240, 233],
    ],
    // The second body was not known: it comes in with its seat, and stays known.
    rows: 3,
    seen: async () => {
      const question = {
        ...{ mode: "posts", asOf: AS_OF, norm: "min-8", posts: 1 },
        ...{ sources: [{ id: "pa", posts: 1 }], term: { from: AS_OF, until: null } },
      };
      const { status, body } = await importing.post("/api/plans/need", { question });
      expect(status).toBe(200);
      return (
        body.sources
          // biome-ignore lint/suspicious/noExplicitAny: as above
          .map(({ name, strength, norm, lent, spare }: any) => [name, strength, norm, lent, spare])
          .filter(([, strength]: [string, number | null]) => strength !== null)
          .sort()
      );
    },
    before: [["Công an tỉnh Điện Biên", 420, 410, 3, 7]],
    after: [
      ["Công an tỉnh Lai Châu", 240, 233, 0, 7],
      // 431 − 412 − 3
      ["Công an tỉnh Điện Biên", 431, 412, 3, 16],
    ],
  },
  marks: {
    table: [
      ["Mã đơn vị", "Đơn vị", "Đánh dấu", "Từ ngày", "Đến ngày"],
      // Mường Phăng touches no border.
      ["03325", "Mường Phăng", "Biên giới", { day: "2026-10-01" }, { day: "2026-12-31" }],
      [SIN_THAU, null, "Phức tạp", { day: "2026-10-01" }, null],
    ],
    rows: 2,
    seen: async () => {
      const { communes } = await read(`/api/border?asOf=${AS_OF}`);
      return communes
        .filter(({ marked }: { marked: boolean }) => marked)
        .map(({ code }: { code: string }) => code);
    },
    before: [],
    after: ["03325"],
  },
};

describe.each(IMPORT_KINDS)("a file of %s", (kind) => {
  const { table, rows, seen, before, after } = CASES[kind];
  const lines = table.length - 1;

  test("goes in as CSV over the API, twice changes nothing, and goes out again", async () => {
    expect(await seen()).toEqual(before);
    const preflight = await importing.look(csv(table), `${kind}.csv`);
    expect(preflight).toMatchObject({ kind, format: "csv", ledgerRows: rows });
    expect(preflight.counts).toMatchObject({ rows: lines, choices: 0, impossible: 0, ignored: 0 });
    expect(await seen()).toEqual(before);

    const accepted = await importing.accept(preflight.id);
    expect(accepted.body).toMatchObject({ outcome: "accepted", rows });
    expect(await seen()).toEqual(after);

    const again = await importing.look(csv(table), `${kind}.csv`);
    expect(again.counts).toMatchObject({ unchanged: lines, new: 0, changed: 0 });
    expect(again.knownAs).toBe(accepted.body.batch);
    const nothing = await importing.accept(again.id);
    expect(nothing.body).toMatchObject({ outcome: "known", batch: null });

    expect((await importing.withdraw(accepted.body.batch)).status).toBe(200);
    expect(await seen()).toEqual(before);
  });

  test("goes in as a workbook by the command, twice changes nothing, and goes out again", async () => {
    const book = await xlsx(table);
    const words = ["--document", "Công văn mẫu", "--publisher", "Công an tỉnh Điện Biên"];
    const dry = await importing.command(book, `${kind}.xlsx`, ["--dry-run"]);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.lines.at(-1)).toBe("looked only; nothing was changed");
    expect(await seen()).toEqual(before);

    const done = await importing.command(book, `${kind}.xlsx`, words);
    expect(done.code).toBe(0);
    expect(await seen()).toEqual(after);
    const again = await importing.command(book, `${kind}.xlsx`, words);
    expect(again.lines.at(-1)).toContain("known already; nothing was changed");

    const batch = /accepted as (\S+):/.exec(done.text)![1]!;
    expect((await importing.withdraw(batch)).status).toBe(200);
    expect(await seen()).toEqual(before);
  });

  test("says the same in TSV and JSON", async () => {
    const shown = async (file: Uint8Array, name: string) => {
      const { id, format, ...preflight } = await importing.look(file, name);
      expect(preflight).toMatchObject({ kind, counts: { rows: lines, unchanged: 0 } });
      const found = await importing.rowsOf(id);
      return [
        format,
        found.map(({ outcome, unit, before, after }) => ({ outcome, unit, before, after })),
      ];
    };
    const [, expected] = await shown(csv(table), `${kind}.csv`);
    expect(await shown(tsv(table), `${kind}.tsv`)).toEqual(["tsv", expected]);
    expect(await shown(json(table), `${kind}.json`)).toEqual(["json", expected]);
  });

  test.each(["csv", "xlsx"])(
    "its template as %s holds the province's units and says nothing",
    async (format) => {
      const address = `${importing.url()}/api/import/templates/${kind}.${format}?within=11`;
      const template = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const query = `?kind=${kind}&asOf=${AS_OF}`;
      // No commune of Điện Biên was split: the template of shares is a header alone.
      if (kind === "lineage") {
        const refused = await importing.send(template, `${kind}.${format}`, query);
        return expect(refused.body).toMatchObject({ code: "import.empty" });
      }
      const preflight = await importing.look(template, `${kind}.${format}`, query);
      const { rows: all, ignored } = preflight.counts;
      expect([ignored, preflight.ledgerRows]).toEqual([all, 0]);
      // Resolution 1661/NQ-UBTVQH15: Điện Biên has 45 communes.
      const communes = ["staffing", "reinforcements", "headquarters", "requests"].includes(kind);
      if (communes) expect(all).toBe(45);
    },
  );
});

test("a request that comes again with another state keeps the state before", async () => {
  const told = (state: string, day: string): Table => [
    [
      "Mã đơn vị",
      "Ngày kiến nghị",
      "Nhóm",
      "Nội dung",
      "Hướng xử lý",
      "Giao cho",
      "Trạng thái",
      "Ngày xử lý",
    ],
    [
      SIN_THAU,
      { day: "2026-07-01" },
      "Trụ sở",
      "Xin đất xây trụ sở",
      "Giao",
      "Phòng Hậu cần",
      state,
      { day },
    ],
  ];
  for (const [state, day] of [
    ["Đang xử lý", "2026-07-15"],
    ["Đã xong", "2026-10-01"],
  ] as const) {
    const { id, counts } = await importing.look(csv(told(state, day)), `${day}.csv`);
    expect(counts.new).toBe(1);
    const document = { ...ACCEPT.document, title: `Sổ kiến nghị ${day}` };
    expect((await importing.accept(id, { ...ACCEPT, document })).body.outcome).toBe("accepted");
  }
  const found = async (asOf: string) => {
    const { requests, documents } = await read(`/api/requests?asOf=${asOf}&within=${SIN_THAU}`);
    const request = requests.find(({ text }: { text: string }) => text === "Xin đất xây trụ sở");
    const title = (id: string) => documents.find((one: { id: string }) => one.id === id).title;
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return request.steps.map(({ on, state, document }: any) => [on, state, title(document)]);
  };
  const first = ["2026-07-15", "open", "Sổ kiến nghị 2026-07-15"];
  expect(await found("2026-09-30")).toEqual([first]);
  expect(await found(AS_OF)).toEqual([first, ["2026-10-01", "closed", "Sổ kiến nghị 2026-10-01"]]);
});
