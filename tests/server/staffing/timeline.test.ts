import { expect, test } from "vitest";
import { timelineOf } from "../../../server/staffing/timeline.ts";
import { smallSnapshot } from "../small-snapshot.ts";

test("the timeline has the dates of both structures, each once", () => {
  expect(timelineOf(smallSnapshot()).dates).toEqual([
    "2023-06-30",
    "2024-06-30",
    "2024-09-30",
    "2026-03-31",
  ]);
});

test("it marks documents of a day, norms and the change of structure; not what is illustrative", () => {
  const { marks } = timelineOf(smallSnapshot());
  expect(marks.map(({ date, kind, id }) => `${date} ${kind} ${id}`)).toEqual([
    "2019-11-01 norm chief-1",
    "2019-11-01 norm vn-5",
    "2024-07-01 norm db-6",
    "2024-07-01 norm db-6-due",
    "2024-10-05 document cong-van-2024",
    "2025-07-01 structure 2026",
  ]);
  const label = (id: string) => marks.find((mark) => mark.id === id)?.label;
  expect(label("vn-5")).toBe("Định mức mỗi xã: ít nhất 5 công an chính quy");
  expect(label("db-6-due")).toBe("Định mức mỗi xã ở Điện Biên: 2 phó trưởng công an");
  expect(label("chief-1")).toBe("Định mức mỗi xã, phường: 1 trưởng công an");
});
