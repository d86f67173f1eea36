import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBoundaries, writeFolder } from "../../../server/boundaries/folder.ts";
import { PmtilesWriter } from "../../../server/boundaries/pmtiles-writer.ts";
import type { PreparedUnit } from "../../../server/boundaries/prepared.ts";
import { type Batch, type BatchRows, NO_ROWS } from "../../../server/ledger/rows.ts";
import type { Structure } from "../../../server/schema.ts";

/** Sín Thầu, where three countries meet, and a neighbour. */
export const COMMUNES = { 2021: ["03154", "03155"], 2026: ["03158", "03160"] } as const;

export const newDataDir = () => mkdtemp(join(tmpdir(), "dia-ban-test-"));

/** Puts boundaries in force that know two communes and hold one tile with these bytes. */
export async function putBoundaries(
  dataDir: string,
  structure: Structure,
  tile = `tile of ${structure}`,
): Promise<string> {
  const [first, second] = COMMUNES[structure];
  const unit = (code: string, neighbours: string[]): PreparedUnit => ({
    code,
    level: "commune",
    centre: [102.2, 22.4],
    bounds: [102.1, 22.3, 102.3, 22.5],
    areaKm2: 163.2,
    borderKm: { china: 5.5, laos: 30.1, cambodia: 0 },
    neighbours,
  });
  const units = [unit(first, [second]), unit(second, [first])];
  const writer = new PmtilesWriter();
  await writer.add(0, 0, 0, Buffer.from(tile));
  const tiles = await writer.finish([102, 8, 110, 24], 0, {});
  const { id } = await writeFolder(
    dataDir,
    { structure, kind: "installed", source: "a test", maxZoom: 0, bounds: [102, 8, 110, 24] },
    { "units.json": [Buffer.from(JSON.stringify(units))], "tiles.pmtiles": tiles },
  );
  await useBoundaries(dataDir, structure, id);
  return id;
}

export function batch(id: string, rows: Partial<BatchRows>): Batch {
  return {
    id,
    kind: "import",
    who: "a test",
    receivedAt: "2026-11-01T00:00:00Z",
    remark: "",
    rows: { ...NO_ROWS, ...rows },
  };
}

export const DOCUMENT = {
  id: "R1",
  title: "Báo cáo quý III",
  publisher: "Công an tỉnh Điện Biên",
  issuedOn: "2026-10",
  demo: true,
};

/** Strength of Sín Thầu at the end of September 2026. */
export const REPORT = {
  structure: "2026",
  code: "03158",
  asOf: "2026-09-30",
  chiefs: 1,
  deputies: 2,
  officers: 5,
  document: "R1",
} as const;

/** One row or more of every kind. */
export const EVERYTHING: Partial<BatchRows> = {
  documents: [DOCUMENT],
  norms: [
    {
      id: "vn-5",
      scope: "VN",
      kinds: ["xa"],
      role: "total",
      min: 5,
      max: null,
      effectiveFrom: "2019-11-01",
      due: "2020-09-30",
      effectiveUntil: null,
      authority: "Bộ Công an",
      document: "R1",
      demo: false,
      replacedBy: null,
    },
  ],
  scheme: [
    {
      structure: "2026",
      scope: "VN",
      kinds: ["xa", "phuong"],
      from: "2025-07-01",
      until: null,
      document: "R1",
    },
  ],
  noUnit: [{ structure: "2026", code: "20333", from: "2025-07-01", until: null, document: "R1" }],
  staffing: [
    REPORT,
    { ...REPORT, code: "03160", chiefs: 0, deputies: 0, officers: 0 },
    { ...REPORT, asOf: "2026-06-30", officers: 4 },
    { ...REPORT, structure: "2021", code: "03154", asOf: "2020-09-30" },
  ],
  sources: [{ id: "pa", name: "Công an tỉnh Điện Biên", lon: 103.0, lat: 21.4 }],
  reinforcements: [
    {
      id: "loan-1",
      source: "pa",
      structure: "2026",
      code: "03158",
      posts: 3,
      from: "2026-01-01",
      until: "2027-01-01",
      document: "R1",
    },
  ],
  ladders: [
    {
      structure: "2026",
      code: "03158",
      ladder: "headquarters",
      asOf: "2026-03-31",
      rung: "under_construction",
      document: "R1",
    },
    {
      structure: "2026",
      code: "03158",
      ladder: "headquarters",
      asOf: "2025-07-01",
      rung: "no_land",
      document: "R1",
    },
    {
      structure: "2026",
      code: "03158",
      ladder: "housing",
      asOf: "2025-07-01",
      rung: "completed",
      document: "R1",
    },
  ],
  vehicles: [{ structure: "2026", code: "03158", asOf: "2025-12-31", count: 1, document: "R1" }],
  targets: [
    {
      id: "db-hq",
      indicator: "headquarters_completed",
      structure: "2026",
      scope: "11",
      kinds: ["xa", "phuong"],
      percent: 100,
      baselineCount: 12,
      baselineOf: 45,
      baselineAsOf: "2026-01-01",
      due: "2027-12-31",
      setOn: "2026-01-01",
      reason: "",
      document: "R1",
    },
  ],
  observations: [
    {
      structure: "2026",
      scope: "11",
      indicator: "party_cells",
      kinds: ["xa", "phuong"],
      asOf: "2026-09-30",
      value: 44,
      of: 45,
      precision: "exact",
      document: "R1",
    },
  ],
  trainings: [
    {
      structure: "2026",
      scope: "11",
      asOf: "2026-09-30",
      topic: "Tiếp nhận tin báo",
      people: 120,
      document: "R1",
    },
  ],
  requests: [
    {
      id: "yc-1",
      structure: "2026",
      code: "03158",
      askedOn: "2026-08-01",
      kind: "headquarters",
      text: "Xin kinh phí sửa trụ sở",
      route: "assigned",
      assignee: "Phòng Hậu cần",
      state: "open",
      stateOn: "2026-08-15",
      document: "R1",
    },
  ],
  templates: [
    {
      id: "bc-thang",
      name: "Báo cáo tháng",
      issuer: "Phòng Tham mưu",
      every: "monthly",
      fields: ["Số tin báo", "Số vụ việc"],
      kinds: ["xa", "phuong"],
      from: "2026-01-01",
      until: null,
      document: "R1",
    },
  ],
  allocations: [{ from: "03154", to: "03158", share: 1, document: "R1" }],
  sourcePosts: [
    { source: "pa", asOf: "2026-09-30", posts: 420, minimum: 410, document: "R1" },
    { source: "pa", asOf: "2026-03-31", posts: 415, minimum: 410, document: "R1" },
  ],
  marks: [
    {
      structure: "2026",
      code: "03160",
      mark: "complex",
      from: "2026-01-01",
      until: null,
      document: "R1",
    },
  ],
  withdrawals: [{ kind: "document", id: "R1", reason: "Thay bằng báo cáo khác" }],
  choices: [{ text: "sin thau", within: "11", structure: "2026", code: "03158" }],
};
