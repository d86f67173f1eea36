import { expect, test } from "vitest";
import type { UnitCard } from "../../../server/units/card-schema.ts";
import { formerPlaces } from "../../../web/unit/former-places.ts";

type Relative = UnitCard["predecessors"][number];
const relative = (name: string, district: string, part: Relative["part"] = "full"): Relative => ({
  ...{ code: "31567", structure: "2021", kind: "xa", parent: "94" },
  ...{ name, district, province: "Sóc Trăng", part },
});

// Resolution of June 2025: xã Mỹ Tú (31567) was formed from two xã and the thị trấn of huyện Mỹ Tú.
test("a commune tells its former district and province once", () => {
  const units = ["Mỹ Tú", "Huỳnh Hữu Nghĩa", "Mỹ Thuận"].map((name) =>
    relative(name, "Huyện Mỹ Tú"),
  );
  expect(formerPlaces(units)).toEqual(["Huyện Mỹ Tú, Sóc Trăng"]);
});

test("a sliver from the district beside is not where it lay, unless nothing came whole", () => {
  const own = relative("Mỹ Tú", "Huyện Mỹ Tú");
  const beside = relative("Phú Tâm", "Huyện Châu Thành", "partial");
  expect(formerPlaces([own, beside])).toEqual(["Huyện Mỹ Tú, Sóc Trăng"]);
  expect(formerPlaces([beside])).toEqual(["Huyện Châu Thành, Sóc Trăng"]);
  expect(formerPlaces([relative("Sóc Trăng", "")])).toEqual([]);
});
