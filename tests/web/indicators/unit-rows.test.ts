import { expect, test } from "vitest";
import { unitRows } from "../../../web/indicators/unit-rows.ts";

test("what is missing comes first, then what nobody reported, then what is done; by name in each", () => {
  const rows = unitRows(
    {
      ...{ generation: "g", structure: "2021", asOf: "2024-08-27", id: "headquarters_completed" },
      codes: ["1", "2", "3", "4"],
      names: ["Mỹ Xuyên", "Hòa Đông", "Đại Tâm", "An Hiệp"],
      kinds: ["thi_tran", "xa", "xa", "xa"],
      places: ["Mỹ Xuyên", "Vĩnh Châu", "Mỹ Xuyên", "Châu Thành"],
      states: ["reported", "reported", "reported", "not_reported"],
      values: [1, 0, 0, null],
      compared: null,
      dates: ["2023-11-20", "2024-01-01", "2024-01-01", null],
      documentIds: ["D", "D", "D", null],
      trainings: [],
      documents: [
        {
          ...{ id: "D", title: "Sơ kết hai năm", publisher: "Hội nghị", issuedOn: "2024-08-27" },
          ...{ demo: false, unsupported: false },
        },
      ],
    },
    (a, b) => a.localeCompare(b, "vi"),
  );
  expect(rows.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["Đại Tâm", "no"],
    ["Hòa Đông", "no"],
    ["An Hiệp", "unknown"],
    ["Mỹ Xuyên", "yes"],
  ]);
  expect(rows.every(({ count, least }) => count === null && least === null)).toBe(true);
  expect(rows.map(({ document }) => document)).toEqual([
    ...["Sơ kết hai năm", "Sơ kết hai năm", "", "Sơ kết hai năm"],
  ]);
});
