import { expect, test } from "vitest";
import type { TemplateRow } from "../../../server/ledger/rows.ts";
import { templatesOn } from "../../../server/requests/templates.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const template = (id: string, given: Partial<TemplateRow>) => ({
  id,
  name: id,
  issuer: "Phòng Tham mưu",
  every: "weekly" as const,
  fields: ["Số tin báo"],
  kinds: ["xa"],
  from: "2022-01-01",
  until: null,
  document: "cong-van-2024",
  batch: 1,
  ...given,
});
const snapshot = {
  ...smallSnapshot(),
  templates: [
    template("week", { fields: ["Số tin báo", "Lượt tuần tra"] }),
    template("month", { every: "monthly", fields: ["SỐ TIN BÁO", "Quân số"] }),
    template("theme", { every: "ad_hoc", fields: ["so tin bao", "so tin bao "] }),
    template("town", { kinds: ["thi_tran"] }),
    template("old", { every: "daily", until: "2023-08-31" }),
  ],
};

test("the same field asked by several templates is one duplicate, with its times a year", () => {
  const { fields } = templatesOn(snapshot, "xa", "2024-09-30");
  expect(
    fields.map(({ name, timesAYear, adHoc, isDuplicate }) => [
      name,
      timesAYear,
      adHoc,
      isDuplicate,
    ]),
  ).toEqual([
    ["Số tin báo", 64, 1, true],
    ["Lượt tuần tra", 52, 0, false],
    ["Quân số", 12, 0, false],
  ]);
  expect(fields[0]!.templates).toEqual(["week", "month", "theme"]);
});

test("only templates in force for the kind of unit count", () => {
  expect(templatesOn(snapshot, "xa", "2023-08-31").templates.map(({ id }) => id)).toEqual([
    "old",
    "week",
    "month",
    "theme",
  ]);
  expect(templatesOn(snapshot, "thi_tran", "2024-09-30").templates.map(({ id }) => id)).toEqual([
    "town",
  ]);
  expect(templatesOn(snapshot, "dac_khu", "2024-09-30").templates).toEqual([]);
});

test("totals say what a unit writes in a year, and what it would if each field were asked once", () => {
  // 52 weekly with two fields and 12 monthly with two; without duplicates 52 + 52 + 12.
  expect(templatesOn(snapshot, "xa", "2024-09-30").totals).toEqual({
    ...{ reportsAYear: 64, fieldsAYear: 128, withoutDuplicates: 116, duplicates: 1 },
  });
});
