import { gzipSync } from "node:zlib";
import {
  type BatchHead,
  type GenerationStore,
  type Held,
  NO_REPORT,
  type Snapshot,
  type StructureSnapshot,
} from "../../server/generation/snapshot.ts";
import type { LadderRow, ReinforcementRow, VehicleRow } from "../../server/ledger/rows.ts";
import type { Norm } from "../../server/norms/schema.ts";
import type { Structure } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";

type Report = [code: string, asOf: string, chiefs: number, deputies: number, officers: number];

const LETTER = "cong-van-2024";

const FIRST_BATCH: BatchHead = {
  seq: 1,
  id: "first",
  kind: "import",
  who: "Công an tỉnh",
  receivedAt: "2024-10-06T00:00:00Z",
  remark: "",
  rows: 40,
  withdrawn: false,
};

/** A generation small enough to work by hand: two provinces in both structures. */
export function smallSnapshot(id = "0123456789abcdef"): Snapshot {
  const documents = [
    { id: LETTER, title: "Công văn quý III năm 2024", issuedOn: "2024-10-05", demo: false },
    { id: "minh-hoa", title: "Số liệu minh họa", issuedOn: "2026", demo: true },
  ].map((document) => ({ ...document, publisher: "Công an tỉnh", unsupported: false }));
  return {
    id,
    publishedAt: "2026-04-02T03:04:05.000Z",
    dataAsOf: "2026-03-31",
    demo: true,
    structures: { "2021": before(), "2026": since() },
    lineage: [
      { from: "03154", to: "03158", basis: "decree", part: "full", share: 0.99 },
      { from: "03158", to: "03158", basis: "decree", part: "full", share: null },
      { from: "03160", to: "03160", basis: "decree", part: "full", share: 0.995 },
      { from: "03161", to: "03160", basis: "decree", part: "full", share: null },
      { from: "03162", to: "03162", basis: "decree", part: "full", share: 0.962 },
      { from: "26734", to: "26737", basis: "decree", part: "full", share: 0.852 },
      { from: "26740", to: "26743", basis: "area", part: "partial", share: 0.013 },
      { from: "26740", to: "26740", basis: "decree", part: "full", share: 0.987 },
      { from: "26743", to: "26743", basis: "decree", part: "full", share: 0.985 },
    ],
    documents: new Map(documents.map((document) => [document.id, document])),
    documentIds: documents.map((document) => document.id),
    norms: [
      norm("vn-5", { kinds: ["xa"], min: 5, effectiveFrom: "2019-11-01", due: "2020-09-30" }),
      norm("db-6", { scope: "11", kinds: ["xa"], min: 6, effectiveFrom: "2024-07-01" }),
      norm("db-6-due", {
        scope: "11",
        kinds: ["xa"],
        role: "deputy",
        min: 2,
        max: 2,
        effectiveFrom: "2024-07-01",
        due: "2025-12-31",
      }),
      norm("chief-1", { kinds: ["xa", "phuong"], role: "chief", min: 1, max: 1 }),
    ],
    sources: new Map([
      ["pc-11", { id: "pc-11", name: "Công an tỉnh Điện Biên", position: [103.02, 21.39] }],
      ["pc-01", { id: "pc-01", name: "Công an TP Hà Nội", position: [105.85, 21.03] }],
    ]),
    sourcePosts: new Map(),
    batches: new Map([[1, FIRST_BATCH]]),
    targets: [],
    observations: [],
    trainings: [],
    requests: [],
    templates: [],
    allocations: [],
  };
}

/** Serves one snapshot as the current generation, and older ones by id. */
export function storeOf(current: Snapshot, ...older: Snapshot[]): GenerationStore {
  return {
    current: () => current,
    get: async (id) => [current, ...older].find((snapshot) => snapshot.id === id),
    list: async () =>
      [current, ...older].map(({ batches, ...head }) => ({
        ...{ id: head.id, publishedAt: head.publishedAt },
        ...{ dataAsOf: head.dataAsOf, demo: head.demo },
        batches: [...batches.values()],
      })),
  };
}

function before(): StructureSnapshot {
  return structure("2021", "2019-01-01", "2025-06-30", {
    provinces: [province("11", "Điện Biên", "tinh"), province("79", "Hồ Chí Minh", "thanh_pho")],
    communes: [
      commune("03154", "Sín Thầu", "xa", "11", "Huyện Mường Nhé", { china: 30, laos: 12.5 }),
      commune("03158", "Leng Su Sìn", "xa", "11", "Huyện Mường Nhé", { china: 11.8 }),
      commune("03160", "Mường Nhé", "xa", "11", "Huyện Mường Nhé", { laos: 0.2 }),
      commune("03161", "Nậm Vì", "xa", "11", "Huyện Mường Nhé"),
      commune("03162", "Nậm Kè", "xa", "11", "Huyện Mường Nhé", { laos: 19.9 }),
      commune("26734", "Tân Định", "phuong", "79", "Quận 1"),
      commune("26740", "Bến Nghé", "phuong", "79", "Quận 1"),
      commune("26743", "Bến Thành", "phuong", "79", "Quận 1"),
    ],
    reports: [
      ["03154", "2024-06-30", 1, 1, 4],
      ["03154", "2024-09-30", 1, 2, 4],
      ["03158", "2024-09-30", 0, 0, 0],
      ["03160", "2024-06-30", 1, 1, 3],
      ["03161", "2023-06-30", 1, 2, 2],
      ["03162", "2024-09-30", 1, 1, 1],
      ["26734", "2024-09-30", 1, 2, 9],
      ["26743", "2024-06-30", 0, 0, 0],
    ],
    document: 0,
    loans: [
      loan("2021", "a", "03154", 3, "2024-01-01", "2024-12-31"),
      loan("2021", "b", "03154", 2, "2024-09-30", null, "pc-01"),
      loan("2021", "c", "03160", 4, "2023-01-01", "2024-09-29"),
    ],
    ladders: [
      step("2021", "03154", "headquarters", "2022-01-01", "land_allotted"),
      step("2021", "03154", "headquarters", "2024-08-27", "completed"),
      step("2021", "03154", "housing", "2024-08-27", "under_construction"),
      step("2021", "03158", "headquarters", "2023-01-01", "no_land"),
      step("2021", "26734", "headquarters", "2024-10-01", "completed"),
    ],
    vehicles: [
      vehicles("2021", "03154", "2023-01-01", 2),
      vehicles("2021", "03158", "2023-01-01", 0),
    ],
    noUnit: ["03162"],
  });
}

function since(): StructureSnapshot {
  return structure("2026", "2025-07-01", null, {
    provinces: [province("11", "Điện Biên", "tinh"), province("79", "Hồ Chí Minh", "thanh_pho")],
    communes: [
      commune("03158", "Sín Thầu", "xa", "11", null, { china: 41.8, laos: 29.4 }),
      commune("03160", "Mường Nhé", "xa", "11", null, { laos: 43.4 }),
      commune("03162", "Nậm Kè", "xa", "11", null, { laos: 19.9 }),
      commune("03163", "Mường Toong", "xa", "11", null),
      commune("26737", "Tân Định", "phuong", "79", null),
      commune("26740", "Sài Gòn", "phuong", "79", null),
      commune("26743", "Bến Thành", "phuong", "79", null),
    ],
    reports: [
      ["03158", "2026-03-31", 1, 2, 6],
      ["03160", "2026-03-31", 1, 2, 2],
      ["26740", "2026-03-31", 1, 2, 20],
    ],
    document: 1,
    loans: [loan("2026", "d", "03158", 5, "2026-01-01", "2026-09-29")],
    ladders: [],
    vehicles: [],
    noUnit: [],
  });
}

interface Parts {
  provinces: Unit[];
  communes: Unit[];
  reports: Report[];
  document: number;
  loans: Held<ReinforcementRow>[];
  ladders: Held<LadderRow>[];
  vehicles: Held<VehicleRow>[];
  noUnit: string[];
}

function structure(
  id: Structure,
  inForceFrom: string,
  inForceUntil: string | null,
  { provinces, communes, reports, document, loans, ladders, vehicles, noUnit }: Parts,
): StructureSnapshot {
  const provinceOf = communes.map(({ parent }) => provinces.findIndex((p) => p.code === parent));
  const indexOf = new Map(
    [...provinces.entries(), ...communes.entries()].map(([i, u]) => [u.code, i]),
  );
  const term = { structure: id, until: null, document: LETTER, batch: 1 };
  return {
    id,
    inForceFrom,
    inForceUntil,
    bounds: [102.1, 8.4, 109.5, 23.4],
    boundaries: {
      id: `b${id}`,
      kind: "approximate",
      source: "built by hand",
      maxZoom: 4,
      tiles: `/tiles/${id}/{z}/{x}/{y}.mvt?v=b${id}`,
    },
    provinces,
    communes,
    indexOf,
    provinceOf: Uint8Array.from(provinceOf),
    communesOf: provinces.map((_, p) => [...communes.keys()].filter((i) => provinceOf[i] === p)),
    neighbours: new Map([
      ["03158", ["03160"]],
      ["03160", ["03158", "03162"]],
    ]),
    staffing: matrix(communes, reports, document),
    scheme: [
      { ...term, scope: "VN", kinds: ["xa", "thi_tran"], from: "2019-11-01" },
      { ...term, scope: "79", kinds: ["phuong"], from: "2024-01-01" },
    ],
    noUnit: noUnit.map((code) => ({ ...term, code, from: "2019-11-01" })),
    headquarters: byCode(ladders.filter(({ ladder }) => ladder === "headquarters")),
    housing: byCode(ladders.filter(({ ladder }) => ladder === "housing")),
    vehicles: byCode(vehicles),
    loans: byCode(loans),
    marks: new Map(),
    tiles: {
      maxZoom: 4,
      get: (z, x, y) => (z === 0 || (z === 4 && x === 12 && y === 7) ? TILE : undefined),
    },
  };
}

/** Not a real tile: the server never looks inside. */
export const TILE_CONTENT = Buffer.from("a tile, told apart by nothing but its bytes");
const TILE = gzipSync(TILE_CONTENT);

function matrix(communes: Unit[], reports: Report[], document: number) {
  const dates = [...new Set(reports.map(([, asOf]) => asOf))].sort();
  const size = dates.length * communes.length;
  const cells = () => new Int16Array(size).fill(NO_REPORT);
  const staffing = {
    dates,
    chiefs: cells(),
    deputies: cells(),
    officers: cells(),
    document: new Uint16Array(size).fill(document),
    batch: new Uint16Array(size).fill(1),
  };
  for (const [code, asOf, chiefs, deputies, officers] of reports) {
    const column = communes.findIndex((unit) => unit.code === code);
    const cell = dates.indexOf(asOf) * communes.length + column;
    staffing.chiefs[cell] = chiefs;
    staffing.deputies[cell] = deputies;
    staffing.officers[cell] = officers;
  }
  return staffing;
}

function byCode<T extends { code: string }>(rows: T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) map.set(row.code, [...(map.get(row.code) ?? []), row]);
  return map;
}

function commune(
  code: string,
  name: string,
  kind: Unit["kind"],
  parent: string,
  district: string | null,
  border: Partial<Unit["borderKm"]> = {},
): Unit {
  return { ...province(code, name, kind), parent, district, borderKm: { ...NO_BORDER, ...border } };
}

const NO_BORDER = { china: 0, laos: 0, cambodia: 0 };

const province = (code: string, name: string, kind: Unit["kind"]): Unit => ({
  code,
  name,
  kind,
  parent: null,
  district: null,
  districtCode: null,
  centre: [103, 21],
  bounds: [102, 20, 104, 22],
  areaKm2: 100,
  population: 5000,
  borderKm: NO_BORDER,
});

const norm = (id: string, given: Partial<Norm>): Norm => ({
  id,
  scope: "VN",
  kinds: [],
  role: "total",
  min: 1,
  max: null,
  effectiveFrom: "2019-11-01",
  due: null,
  effectiveUntil: null,
  authority: "Bộ Công an",
  document: LETTER,
  demo: false,
  replacedBy: null,
  batch: 1,
  ...given,
});

const loan = (
  structure: Structure,
  id: string,
  code: string,
  posts: number,
  from: string,
  until: string | null,
  source = "pc-11",
): Held<ReinforcementRow> => ({
  ...{ id, source, structure, code, posts, from, until },
  document: LETTER,
  batch: 1,
});

const step = (
  structure: Structure,
  code: string,
  ladder: LadderRow["ladder"],
  asOf: string,
  rung: LadderRow["rung"],
): Held<LadderRow> => ({ structure, code, ladder, asOf, rung, document: LETTER, batch: 1 });

const vehicles = (
  structure: Structure,
  code: string,
  asOf: string,
  count: number,
): Held<VehicleRow> => ({
  structure,
  code,
  asOf,
  count,
  document: LETTER,
  batch: 1,
});
