import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Delaunay } from "d3-delaunay";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBoundaries } from "../../../../server/boundaries/install/check.ts";
import { KnownCommunes } from "../../../../server/boundaries/install/communes.ts";
import { readFeatures } from "../../../../server/boundaries/install/read-file.ts";
import { emptyReport } from "../../../../server/boundaries/install/report.ts";
import { NEIGHBOURS } from "../../../../server/schema.ts";
import { readCommunes } from "../../../../server/units/gazetteer.ts";
import { asText } from "../../../fixtures/boundaries/small-country.ts";

/** A file of all communes of 2026 that anybody may have: plain cells around their positions. */
function cellsOfAllCommunes() {
  const communes = readCommunes("2026");
  const cells = Delaunay.from(communes.map(({ position }) => position)).voronoi([
    102, 6.5, 118, 23.8,
  ]);
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return communes.map(({ code, name }, i) => ({
    type: "Feature",
    properties: { code, name },
    geometry: {
      type: "Polygon",
      coordinates: [[...cells.cellPolygon(i)].map(([x, y]) => [round(x), round(y)])],
    },
  }));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "install-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a person runs it. */
function geodata(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/geodata.ts", ...words],
    { encoding: "utf8", env: { ...process.env, DATA_DIR: join(folder, "var") } },
  );
  return { status, stdout, stderr };
}

describe("the command", () => {
  test("installs a file, says what it did, and shows it in its status", () => {
    const path = join(folder, "cells.geojson");
    writeFileSync(path, asText({ features: cellsOfAllCommunes() }));
    const { status, stdout, stderr } = geodata("install", path);
    expect(stderr).toMatch(/^mend \(\d+ s\)$/m);
    expect(stdout).toMatch(/^read: GeoJSON: 3,321 features, [\d,]+ vertices$/m);
    expect(stdout).toMatch(/^warning: no land border: the outline passes \d+ km from/m);
    expect(stdout).toMatch(
      /^installed 2026 boundaries [0-9a-f]{16}: 3,321 communes, 0 at the land border .* the first start shows them$/m,
    );
    expect(status).toBe(0);
    expect(geodata("status").stdout).toMatch(
      /^2026: installed, cells\.geojson, [0-9a-f]{16}: 3321/m,
    );

    const parent = join(folder, "var", "boundaries", "2026");
    const before = [readFileSync(join(parent, "current"), "utf8"), readdirSync(parent)];
    writeFileSync(path, asText({ features: cellsOfAllCommunes().slice(1) }));
    const refused = geodata("install", path);
    expect(refused.stderr).toContain(
      "refused: 1 commune of 3,321 without a polygon\n  00004 Ba Đình\n",
    );
    expect(refused.status).toBe(1);
    expect([readFileSync(join(parent, "current"), "utf8"), readdirSync(parent)]).toEqual(before);
  });

  test("changes nothing in a dry run", () => {
    const path = join(folder, "dry.geojson");
    writeFileSync(path, asText({ features: cellsOfAllCommunes() }));
    const before = geodata("status").stdout;
    const { status, stdout } = geodata("install", path, "--dry-run");
    expect(stdout).toMatch(/^checked: 3,321 communes, .*; nothing was changed$/m);
    expect(status).toBe(0);
    expect(geodata("status").stdout).toBe(before);
  });

  const mistakes: [string[], RegExp][] = [
    [["instal", "x"], /^refused: no such command: instal x\n {2}try --help$/],
    [["install"], /^refused: no such command: install/],
    [["install", "x", "--structure", "1999"], /^refused: --structure is 2021 or 2026$/],
    [["install", "x", "--sha256", "abc"], /^refused: --sha256 takes 64 hexadecimal digits$/],
    [["install", "no-such-file.geojson"], /^refused: no-such-file\.geojson does not exist$/],
    [["install", "x", "--colour", "red"], /^Unknown option '--colour'/],
  ];
  test.each(mistakes)("answers %j with one clear line", (words, message) => {
    const { status, stderr } = geodata(...words);
    expect(stderr.trim()).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  test("explains itself", () => {
    expect(geodata("--help").stdout).toContain("--code-field NAME");
    expect(geodata().status).toBe(0);
  });
});

const REAL = "../shared/data/boundaries/communes-2026.400m.geojson.gz";

test("the official map passes the checks, in place to a few metres, with its 248 border communes", async () => {
  const cells = cellsOfAllCommunes();
  const official = existsSync(REAL);
  const bytes = official ? readFileSync(REAL) : asText({ features: cells });
  const report = emptyReport();
  const quiet = () => {};
  const { border } = await checkBoundaries(
    await readFeatures(bytes, undefined, quiet),
    new KnownCommunes("2026"),
    {},
    report,
    quiet,
  );
  expect(report.read[1]).toBe("codes from code, names from name");
  expect(report.warnings).toEqual(official ? [] : [expect.stringMatching(/^no land border/)]);
  const counts = NEIGHBOURS.map((n) => [...border.kmOf.values()].filter((km) => km[n] > 0).length);
  expect(counts).toEqual(official ? [79, 102, 69] : [0, 0, 0]);
});
