import { describe, expect, test } from "vitest";
import type { CliffAnswer } from "../../../server/reinforcement/schema.ts";
import { fallSpans, spanColours, spanOf, spansOf } from "../../../web/cliff/spans.ts";

const months = Array.from({ length: 24 }, (_, i) =>
  new Date(Date.UTC(2026, 10 + i, 1)).toISOString().slice(0, 7),
);
const spans = spansOf(months);

describe("spans of months", () => {
  test("24 months are two quarters and three half years, without a gap", () => {
    expect(spans).toEqual([
      { from: "2026-11", to: "2027-01" },
      { from: "2027-02", to: "2027-04" },
      { from: "2027-05", to: "2027-10" },
      { from: "2027-11", to: "2028-04" },
      { from: "2028-05", to: "2028-10" },
    ]);
    expect(months.map((month) => spanOf(month, spans))).toEqual([
      ...[0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2],
      ...[3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4],
    ]);
  });

  test("fewer months end with a shorter span, none with none", () => {
    expect(spansOf(months.slice(0, 4))).toEqual([
      { from: "2026-11", to: "2027-01" },
      { from: "2027-02", to: "2027-02" },
    ]);
    expect(spansOf([])).toEqual([]);
  });

  test("every span and the rest have colours of their own, in every theme", () => {
    for (const theme of ["light", "dark", "contrast"] as const) {
      const colours = spanColours(spans.length, theme);
      expect(new Set(colours).size).toBe(spans.length + 1);
    }
  });
});

const month = (name: string, codes: string[], falling: string[]) => ({
  ...{ month: name, posts: codes.length, loans: codes.length, sources: [], unknown: [] },
  ...{ codes, falling },
});
const answer = {
  months: [
    month("2026-11", ["00001", "00002"], ["00001"]),
    month("2027-05", ["00001", "00002", "00003"], ["00001", "00002"]),
  ],
} as unknown as CliffAnswer;

describe("what the map shows", () => {
  test("a commune wears the span of its first fall, even where loans ended before without one", () => {
    const falls = fallSpans(answer, spans, undefined);
    expect(Object.fromEntries(falls)).toEqual({ "00001": 0, "00002": 2, "00003": 5 });
  });

  test("of one month only what happens in it", () => {
    expect(Object.fromEntries(fallSpans(answer, spans, "2026-11"))).toEqual({
      "00001": 0,
      "00002": 5,
    });
    expect(fallSpans(answer, spans, "2026-12").size).toBe(0);
  });
});
