import { expect, test } from "vitest";
import { changedNorms } from "../../../server/norms/change.ts";
import { previewOf } from "../../../server/norms/preview.ts";
import type { NormChange, NormForm } from "../../../server/norms/schema.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const snapshot = smallSnapshot();
const before = snapshot.structures["2021"];
const form = (given: Partial<NormForm> = {}): NormForm => ({
  scope: "11",
  kinds: ["xa"],
  role: "total",
  min: 8,
  max: null,
  effectiveFrom: "2024-09-01",
  due: null,
  effectiveUntil: null,
  authority: "Tỉnh ủy",
  ...given,
});
const preview = (change: NormChange, asOf = "2024-09-30") =>
  previewOf(snapshot, before, changedNorms(snapshot, change), asOf);

test("a replacement ends the old norm the day before, and names what follows", () => {
  const [old, next] = changedNorms(snapshot, { kind: "replace", id: "db-6", norm: form() });
  expect(old).toMatchObject({
    id: "db-6",
    min: 6,
    effectiveUntil: "2024-08-31",
    replacedBy: next!.id,
  });
  expect(next).toMatchObject({
    scope: "11",
    min: 8,
    effectiveFrom: "2024-09-01",
    replacedBy: null,
  });
  expect(next!.id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
});

test.each<[string, NormChange, string]>([
  ["a maximum below the minimum", { kind: "add", norm: form({ max: 7 }) }, "norm.max"],
  ["no minimum and no maximum", { kind: "add", norm: form({ min: 0 }) }, "norm.min"],
  ["due before it begins", { kind: "add", norm: form({ due: "2024-08-31" }) }, "norm.due"],
  [
    "ended before it begins",
    { kind: "add", norm: form({ effectiveUntil: "2024-08-31" }) },
    "norm.effectiveUntil",
  ],
  ["an unknown scope", { kind: "add", norm: form({ scope: "99" }) }, "norm.scope"],
  ["a kind of province", { kind: "add", norm: form({ kinds: ["tinh"] }) }, "norm.kinds"],
  ["the same twice", { kind: "add", norm: form({ effectiveFrom: "2024-07-01" }) }, "norm.twice"],
  [
    "a replacement that begins with the old one",
    { kind: "replace", id: "db-6", norm: form({ effectiveFrom: "2024-07-01", kinds: ["phuong"] }) },
    "norm.effectiveFrom",
  ],
  [
    "an end before the beginning",
    { kind: "end", id: "db-6", effectiveUntil: "2024-06-30" },
    "norm.effectiveUntil",
  ],
  ["an unknown norm", { kind: "end", id: "nope", effectiveUntil: "2024-06-30" }, "norm.unknown"],
])("%s is refused with a code of its own", (_, change, code) => {
  expect(() => changedNorms(snapshot, change)).toThrow(expect.objectContaining({ code }));
});

// Điện Biên on 2024-09-30, see small-snapshot.ts: 7, 0 and 5 posts known, 03161 not reported, 03162 has
// no unit. Norm in force: 6.
test("a preview counts each unit by itself, before and after", () => {
  const { before: now, after, ...rest } = preview({ kind: "add", norm: form() });
  expect(now).toEqual({
    ...{ ruled: 4, met: 1, below: 2, above: 0, notDue: 0, unknown: 1, shortfall: 7 },
  });
  expect(after).toEqual({
    ...{ ruled: 4, met: 0, below: 3, above: 0, notDue: 0, unknown: 1, shortfall: 12 },
  });
  expect(rest).toMatchObject({ touched: 4, newlyFailing: 1, minimum: 0, mean: 4 });
  expect(rest.failing).toEqual([
    { code: "03154", name: "Sín Thầu", kind: "xa", province: "11", count: 7, min: 8, max: null },
  ]);
});

test("before its due date a norm counts what is missing as not yet due", () => {
  const { after } = preview({ kind: "add", norm: form({ due: "2025-12-31" }) });
  expect(after).toMatchObject({ met: 0, below: 0, notDue: 3 });
});

test("a norm above its maximum is told apart from one below its minimum", () => {
  const { after } = preview({ kind: "add", norm: form({ min: 1, max: 6 }) });
  expect(after).toMatchObject({ met: 1, below: 1, above: 1 });
});

test("ending a norm leaves units to the next wider one", () => {
  const { after } = preview({ kind: "end", id: "db-6", effectiveUntil: "2024-08-31" });
  // The country's five: 7 and 5 meet it, 0 does not.
  expect(after).toMatchObject({ ruled: 4, met: 2, below: 1, shortfall: 5 });
});

test("a preview changes nothing that readers see", () => {
  const norms = structuredClone(snapshot.norms);
  preview({ kind: "replace", id: "db-6", norm: form() });
  expect(snapshot.norms).toEqual(norms);
});
