import { afterAll, beforeAll, expect, test } from "vitest";
import { DOCUMENT } from "../generation/small-world.ts";
import { type Importing, startImporting } from "./importing.ts";

// Điện Biên (11) has 42 xã and 3 phường since July 2025 (geodata/gazetteer-2026.csv).
const SAID = { structure: "2026", scope: "11", kinds: [], precision: "exact" } as const;
const ladder = { structure: "2026", ladder: "headquarters", asOf: "2026-03-31" } as const;

let importing: Importing;
beforeAll(async () => {
  const document = DOCUMENT.id;
  const indicator = "headquarters_completed";
  importing = await startImporting({
    ladders: [{ ...ladder, code: "03158", rung: "completed", document }],
    observations: [
      { ...SAID, kinds: [], indicator, asOf: "2026-09-30", value: 40, of: 80, document },
      { ...SAID, kinds: [], indicator, asOf: "2026-08-31", value: 30, of: 42, document },
    ],
  });
});
afterAll(() => importing.close());

test("statements on other bases in the ledger are lines of their own, each of one base", async () => {
  const { body } = await importing.api("/api/indicators?scope=11&asOf=2026-10-31");
  const lines = body.indicators.filter(
    ({ id }: { id: string }) => id === "headquarters_completed",
  ) as { base: string | null; value: number; of: number; history: { of: number }[] }[];
  expect(lines.map(({ base, value, of }) => [base, value, of])).toEqual([
    ["45 xã, phường", 1, 45],
    ["42 xã", 30, 42],
    [null, 40, 80],
  ]);
  for (const { of, history } of lines) {
    expect(new Set([of, ...history.map((point) => point.of)]).size).toBe(1);
  }
});
