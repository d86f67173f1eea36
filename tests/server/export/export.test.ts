import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_KINDS } from "../../../server/export/kinds.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const ON = "asOf=2024-09-30";

/** The small generation with a source whose name begins like a formula, and a document taken back. */
function app() {
  const snapshot = smallSnapshot();
  snapshot.sources.get("pc-01")!.name = '=HYPERLINK("http://x","y")';
  snapshot.documents.get("cong-van-2024")!.unsupported = true;
  snapshot.requests = [
    {
      ...{ id: "r1", structure: "2021", code: "03154", askedOn: "2024-01-01", kind: "posts" },
      ...{ text: '-1 xe,\n"cũ"', route: "unrouted", assignee: "", state: "open" },
      ...{ stateOn: "2024-01-01", document: "cong-van-2024", batch: 1 },
    } as (typeof snapshot.requests)[number],
  ];
  return smallApp(snapshot);
}

const { get, json } = app();
const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const csv = async (path: string): Promise<Record<string, string>[]> =>
  parse(Buffer.from(await bytes(path)), { columns: true, bom: true });

/** Texts and values of a sheet of a workbook, read from its XML. */
function sheetCells(workbook: Uint8Array, sheet = 1): { text: string; type: string }[] {
  const files = unzipSync(workbook);
  const texts = [
    ...strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(
      /<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs,
    ),
  ].map(([, text]) => text!);
  const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!);
  return [...xml.matchAll(/<c ([^>]*?)>(.*?)<\/c>/gs)].map(([, attributes, body]) => {
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? "n";
    const value = /<v>(.*?)<\/v>/s.exec(body!)?.[1] ?? "";
    return { type, text: type === "s" ? texts[Number(value)]! : value };
  });
}

describe("CSV", () => {
  test("begins with the mark that Excel needs for UTF-8, and ends lines as RFC 4180 says", async () => {
    const content = await bytes(`/api/export/coverage.csv?${ON}`);
    expect([...content.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(content);
    expect(text.split("\r\n")).toHaveLength(10);
    expect(text).toContain("Leng Su Sìn");
  });

  test("holds what the read answers, unknown as empty and zero as 0", async () => {
    const frame = await json(`/api/coverage?${ON}`);
    const rows = await csv(`/api/export/coverage.csv?${ON}`);
    expect(rows.map(({ code }) => code)).toEqual(frame.codes);
    for (const [i, row] of rows.entries()) {
      for (const figure of ["strength", "chiefs", "required", "shortfall", "reinforcement"]) {
        expect(row[figure]).toBe(String(frame[figure][i] ?? ""));
      }
      expect(row.state).toBe(frame.state[i]);
    }
  });

  test("every row carries generation, date, structure, base, norm and the demo mark", async () => {
    const [row] = await csv(`/api/export/coverage.csv?asOf=2026-03-31&within=11&norm=min-8`);
    expect(row).toMatchObject({
      ...{ generation: "0123456789abcdef", asOf: "2026-03-31", structure: "2026" },
      ...{ scope: "11", base: "4 xã", norm: "min-8", judged_by: "min-8", demo: "true" },
    });
  });

  test("every row names the norm that judged it, whatever was chosen", async () => {
    const rows = await csv(`/api/export/coverage.csv?${ON}`);
    const frame = await json(`/api/coverage?${ON}`);
    const ids = frame.rule.map((rule: number | null) => frame.norm.norms[rule ?? -1]?.id ?? "");
    expect(rows.map(({ judged_by }) => judged_by)).toEqual(ids);
    expect(new Set(ids).size).toBeGreaterThan(1);
    const [province] = await csv(`/api/export/coverage.csv?${ON}&level=province`);
    expect(province!.judged_by).toBe("db-6");
    const indicators = await csv(`/api/export/indicators.csv?${ON}&scope=11`);
    const meeting = indicators.find(({ id }) => id === "units_meeting_norm");
    expect(meeting).toMatchObject({ norm: "in-force", judged_by: "db-6" });
  });

  test("figures carried into units of now say so, and what no commune's row holds", async () => {
    const path = "asOf=2024-09-30&structure=2026";
    const frame = await json(`/api/coverage?${path}`);
    const rows = await csv(`/api/export/coverage.csv?${path}`);
    const { chiefs, deputies, officers } = frame.summary.unassigned;
    const left = chiefs + deputies + officers;
    expect(rows[0]).toMatchObject({
      base: `7 xã, phường; mang từ 2021; ${left} biên chế chưa phân bổ`,
    });
    // With what stands unassigned the known parts make the strength of the country.
    const known = rows.reduce((sum, row) => sum + Number(row.atLeast), 0);
    expect(known + left).toBe(frame.summary.strength);
    const [province] = await csv(`/api/export/coverage.csv?${path}&level=province`);
    expect(province!.base).toBe(
      `2 tỉnh, thành phố; mang từ 2021; ${left} biên chế chưa phân bổ, đã tính`,
    );
  });

  test("a document that was taken back marks its rows unsupported", async () => {
    const rows = await csv(`/api/export/coverage.csv?${ON}`);
    const known = rows.filter(({ document }) => document === "cong-van-2024");
    expect(known.length).toBeGreaterThan(3);
    expect(known.every(({ unsupported }) => unsupported === "true")).toBe(true);
  });

  test("a text that begins like a formula is kept a text", async () => {
    const loans = await csv(`/api/export/reinforcements.csv?${ON}`);
    expect(loans.find(({ id }) => id === "b")!.source).toBe('\'=HYPERLINK("http://x","y")');
    const [request] = await csv(`/api/export/requests.csv?${ON}`);
    expect(request!.text).toBe('\'-1 xe,\n"cũ"');
  });
});

describe("XLSX", () => {
  test("keeps codes and would-be formulas as texts, numbers as numbers", async () => {
    const workbook = await bytes(`/api/export/reinforcements.xlsx?${ON}`);
    const cells = sheetCells(workbook);
    expect(cells).toContainEqual({ type: "s", text: "03154" });
    expect(cells).toContainEqual({ type: "n", text: "2" });
    const inert = cells.find(({ text }) => text.startsWith("=HYPERLINK"));
    expect(inert?.type).toBe("s");
    expect(strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"]!)).not.toContain("<f>");
  });

  test("says ids in words and makes room for them", async () => {
    const workbook = await bytes(`/api/export/coverage.xlsx?${ON}`);
    const texts = sheetCells(workbook).map(({ text }) => text);
    expect(texts).toContain("Báo cáo chậm");
    expect(texts).not.toContain("late");
    // "Không áp dụng" and its margin, of a column headed "Tình trạng báo cáo".
    const xml = strFromU8(unzipSync(workbook)["xl/worksheets/sheet1.xml"]!);
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths[6]).toBeGreaterThanOrEqual("Tình trạng báo cáo".length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(60);
    const [tool] = await csv(`/api/export/coverage.csv?${ON}`);
    expect(tool!.state).toBe("reported");
  });

  test("tells of itself on a second sheet", async () => {
    const about = sheetCells(await bytes(`/api/export/coverage.xlsx?${ON}`), 2);
    const texts = about.map(({ text }) => text);
    expect(texts).toContain("0123456789abcdef");
    expect(texts).toContain("2024-09-30");
    expect(texts).toContain("đang áp dụng");
  });
});

test("GeoJSON holds a point for every unit and says what the points are", async () => {
  const answer = await get(`/api/export/coverage.geojson?${ON}`);
  expect(answer.headers.get("content-type")).toBe("application/geo+json");
  const collection = await answer.json();
  expect(collection.features).toHaveLength(8);
  expect(collection.features[0]).toMatchObject({
    geometry: { type: "Point", coordinates: [103, 21] },
    properties: { code: "03154", strength: 7, demo: false },
  });
  expect(collection.about).toMatchObject({ asOf: "2024-09-30", geometry: expect.any(String) });
});

describe("Parquet", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dia-ban-test-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is read back by a database with its types and sums", async () => {
    const file = join(folder, "coverage.parquet");
    await writeFile(file, await bytes(`/api/export/coverage.parquet?${ON}`));
    const frame = await json(`/api/coverage?${ON}`);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER AS rows, sum(strength)::INTEGER AS strength, min(code) AS code,
         any_value(norm) AS norm, bool_or(demo) AS demo FROM '${file}'`,
    );
    expect(reader.getRowObjectsJson()).toEqual([
      {
        rows: frame.codes.length,
        strength: frame.summary.strength,
        ...{ code: "03154", norm: "in-force", demo: false },
      },
    ]);
    connection.closeSync();
    instance.closeSync();
  });
});

describe.each(EXPORT_KINDS.map(({ name }) => name))("%s", (name) => {
  test.each(["csv", "xlsx", "geojson", "parquet"])("is exported as %s", async (format) => {
    const answer = await get(`/api/export/${name}.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="${name}-\\d{4}-\\d\\d-\\d\\d(-minh-hoa)?\\.${format}"$`),
    );
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(40);
  });

  test("refuses what its read refuses", async () => {
    expect((await get(`/api/export/${name}.csv?nothing=1`)).status).toBe(400);
    expect((await get(`/api/export/${name}.csv?generation=0000000000000000`)).status).toBe(404);
  });
});
