import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+["']([^"']+)["']|^\s*import\s+()["']([^"']+)["']|\bimport\(\s*()["']([^"']+)["']\s*\)/gm;

interface Import {
  from: string;
  to: string;
  /** Gone when the program runs. */
  isType: boolean;
}

const imports = ["web", "server", "scripts"].flatMap(importsUnder);

test("the imports were found", () => {
  expect(imports.length).toBeGreaterThan(100);
});

test("the web takes nothing but types from the server", () => {
  const arrows = between("web/", "server/").filter(({ isType }) => !isType);
  expect(arrows).toEqual([]);
});

test("the server knows nothing of the web", () => {
  expect(between("server/", "web/")).toEqual([]);
});

test("nothing imports scripts or tests", () => {
  const product = imports.filter(({ from }) => !from.startsWith("scripts/"));
  expect(product.filter(({ to }) => /^(scripts|tests)\//.test(to))).toEqual([]);
  expect(between("scripts/", "tests/")).toEqual([]);
});

test("nothing imports main, and below main only app imports routes", () => {
  expect(imports.filter(({ to }) => to === "server/main.ts")).toEqual([]);
  const toRoutes = imports.filter(({ to }) => /^server\/.*routes\.ts$/.test(to));
  expect(new Set(toRoutes.map(({ from }) => from))).toEqual(new Set(["server/app.ts"]));
});

test("features import neither app nor each other's routes", () => {
  const features = imports.filter(({ from }) => /^server\/[^/]+\//.test(from));
  const toApp = features.filter(({ to }) => to === "server/app.ts");
  expect(toApp.filter(({ from }) => !from.startsWith("server/start/"))).toEqual([]);
});

test("features read generations and never touch the ledger but for the shapes of its rows", () => {
  const features =
    /^server\/(units|staffing|norms|reinforcement|headquarters|tiles|openapi|http|access)\//;
  const arrows = imports.filter(
    ({ from, to, isType }) => features.test(from) && to.startsWith("server/ledger/") && !isType,
  );
  expect(arrows).toEqual([]);
});

function between(from: string, to: string): Import[] {
  return imports.filter((arrow) => arrow.from.startsWith(from) && arrow.to.startsWith(to));
}

function importsUnder(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => importsOf(join(ROOT, folder, file)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const target = match[2] ?? match[4] ?? match[6] ?? "";
    if (!target.startsWith(".")) return [];
    const to = named(resolve(dirname(file), target));
    return [{ from: named(file), to, isType: match[1] !== undefined }];
  });
}

function named(file: string): string {
  return relative(ROOT, file).split(sep).join("/");
}
