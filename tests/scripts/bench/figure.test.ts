import { expect, test } from "vitest";
import {
  againstPeer,
  atMost,
  informs,
  inKilobytes,
  inMicroseconds,
  notRun,
  threeDigits,
} from "../../../scripts/bench/figure.ts";
import { tableOf } from "../../../scripts/bench/table.ts";

test("numbers show three digits, large ones all before the point", () => {
  expect([0.01234, 1.2345, 12.345, 123.45, 12345].map(threeDigits)).toEqual([
    "0.0123",
    "1.23",
    "12.3",
    "123",
    "12,345",
  ]);
});

test("a limit holds up to and at the limit itself", () => {
  expect(atMost("tile", 500_000, 500_000, inKilobytes)).toMatchObject({
    ours: "500 kB",
    limit: "≤ 500 kB",
    ratio: "1",
    ok: true,
  });
  expect(atMost("tile", 500_001, 500_000, inKilobytes).ok).toBe(false);
});

test("a ratio is the median of the rounds' ratios, so a slow round counts for both", () => {
  // Ratios 2, 2, 3; the ratio of the medians would be 2.5.
  const figure = againstPeer(
    "CPU",
    [20e-6, 200e-6, 30e-6],
    "nginx",
    [10e-6, 100e-6, 10e-6],
    inMicroseconds,
    { most: 2.5 },
  );
  expect(figure).toMatchObject({
    ratio: "2",
    ok: true,
    limit: "≤ 2.5",
    ours: "30 µs (20 µs – 200 µs)",
  });
});

test("a rate must reach its share, and small ratios read as fractions", () => {
  expect(againstPeer("rate", [400], "hello", [1000], String, { least: 0.5 }).ok).toBe(false);
  expect(againstPeer("rate", [500], "hello", [1000], String, { least: 0.5 }).ok).toBe(true);
  const small = againstPeer("CPU", [1], "PostGIS", [500], String, { most: 1 / 100 });
  expect(small).toMatchObject({ ratio: "1/500", limit: "≤ 1/100", ok: true });
});

test("the table is aligned, says what was missed, and gives the reason of a line not run", () => {
  const table = tableOf([
    atMost("largest tile", 600_000, 500_000, inKilobytes),
    informs("trace", "10 requests"),
    notRun("tiles against nginx", "nginx not found; apt-get install -y nginx"),
  ]);
  const lines = table.split("\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]!.indexOf("ours")).toBe(lines[2]!.indexOf("600 kB"));
  expect(lines[2]).toMatch(/MISSED$/);
  expect(lines[4]).toContain("NOT RUN: nginx not found; apt-get install -y nginx");
});
