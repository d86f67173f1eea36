import { expect, test } from "vitest";
import { todayInVietNam } from "../../../server/http/today.ts";

test("the day changes in Viet Nam seven hours before it does in Greenwich", () => {
  const at = (instant: string) => todayInVietNam(Date.parse(instant));
  expect(at("2026-11-21T16:59:59Z")).toBe("2026-11-21");
  expect(at("2026-11-21T17:00:00Z")).toBe("2026-11-22");
  expect(at("2026-11-21T16:59:59Z")).toBe("2026-11-21");
  expect(at("2027-12-31T23:59:59+07:00")).toBe("2027-12-31");
});
