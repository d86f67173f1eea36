import { expect, test } from "vitest";
import { readCommunes, readLineage, readProvinces } from "../../server/units/gazetteer.ts";

/**
 * Resolution 202/2025/QH15, article 1: provinces were joined whole, each of these by those beside it.
 * Those it does not name stayed as they were.
 */
const JOINED: Record<string, string[]> = {
  "Tuyên Quang": ["Hà Giang", "Tuyên Quang"],
  "Lào Cai": ["Yên Bái", "Lào Cai"],
  "Thái Nguyên": ["Bắc Kạn", "Thái Nguyên"],
  "Phú Thọ": ["Hoà Bình", "Vĩnh Phúc", "Phú Thọ"],
  "Bắc Ninh": ["Bắc Giang", "Bắc Ninh"],
  "Hưng Yên": ["Thái Bình", "Hưng Yên"],
  "Hải Phòng": ["Hải Dương", "Hải Phòng"],
  "Ninh Bình": ["Hà Nam", "Nam Định", "Ninh Bình"],
  "Quảng Trị": ["Quảng Bình", "Quảng Trị"],
  "Đà Nẵng": ["Quảng Nam", "Đà Nẵng"],
  "Quảng Ngãi": ["Kon Tum", "Quảng Ngãi"],
  "Gia Lai": ["Bình Định", "Gia Lai"],
  "Khánh Hoà": ["Ninh Thuận", "Khánh Hoà"],
  "Lâm Đồng": ["Đắk Nông", "Bình Thuận", "Lâm Đồng"],
  "Đắk Lắk": ["Phú Yên", "Đắk Lắk"],
  "Hồ Chí Minh": ["Bà Rịa - Vũng Tàu", "Bình Dương", "Hồ Chí Minh"],
  "Đồng Nai": ["Bình Phước", "Đồng Nai"],
  "Tây Ninh": ["Long An", "Tây Ninh"],
  "Cần Thơ": ["Sóc Trăng", "Hậu Giang", "Cần Thơ"],
  "Vĩnh Long": ["Bến Tre", "Trà Vinh", "Vĩnh Long"],
  "Đồng Tháp": ["Tiền Giang", "Đồng Tháp"],
  "Cà Mau": ["Bạc Liêu", "Cà Mau"],
  "An Giang": ["Kiên Giang", "An Giang"],
};
/** Thừa Thiên Huế became a city of the central government as Huế in January 2025. */
const RENAMED: Record<string, string> = { "Thừa Thiên Huế": "Huế" };

const even = (name: string) => name.replace("Hòa", "Hoà").replace("Hóa", "Hoá");
const became = new Map(
  Object.entries(JOINED).flatMap(([present, former]) => former.map((name) => [name, present])),
);
const nameOf = (structure: "2021" | "2026") =>
  new Map(readProvinces(structure).map(({ code, name }) => [code, even(name)]));

const former = new Map(readCommunes("2021").map((unit) => [unit.code, unit]));
const present = new Map(readCommunes("2026").map((unit) => [unit.code, unit]));
const lineage = readLineage();

test("no unit leaves the province that its own was joined into", () => {
  const [then, now] = [nameOf("2021"), nameOf("2026")];
  const leaving = lineage.filter(({ from, to }) => {
    const old = then.get(former.get(from)!.province)!;
    const expected = RENAMED[old] ?? became.get(old) ?? old;
    return now.get(present.get(to)!.province) !== expected;
  });
  expect(leaving).toEqual([]);
});

/** Kilometres between the points of two units. */
function distanceKm(
  [lonA, latA]: readonly [number, number],
  [lonB, latB]: readonly [number, number],
) {
  const x = (lonA - lonB) * Math.cos((latA * Math.PI) / 180);
  return 111.2 * Math.hypot(x, latA - latB);
}

/** Far from what they joined for a reason. */
const FAR = new Map([
  ["31105", "Thổ Châu: islands, whose point of 2021 lies in the sea beside them"],
  ["32245", "Tân Ân: along the coast as far as the cape"],
  ["24634", "Đắk Plao: along the lake of Đồng Nai 3"],
]);

test("no unit went by decree, without a measured share, to one that lies far away", () => {
  const far = lineage.filter(({ from, to, basis, share }) => {
    const unit = former.get(from)!;
    if (basis !== "decree" || share !== null || unit.positionBasis !== "own") return false;
    return distanceKm(unit.position, present.get(to)!.position) > 20;
  });
  expect(new Set(far.map(({ from }) => from))).toEqual(new Set(FAR.keys()));
});

test.each([
  // Resolution 1654/NQ-UBTVQH15, An Giang: Vĩnh Bình, Tân Phú and Vĩnh An became Vĩnh An.
  ["30622", "30604"],
  // Its namesake in Đồng Tháp became part of Tân Phú Trung.
  ["30274", "30259"],
  // Sóc Trăng's Châu Hưng, Vĩnh Thành and Vĩnh Lợi became Vĩnh Lợi.
  ["31771", "31777"],
  // Nam Định's Hiển Khánh, Hợp Hưng, Trung Thành and Quang Trung became Hiển Khánh.
  ["13768", "13753"],
])("%s went whole to %s and nowhere else", (from, to) => {
  expect(lineage.filter((link) => link.from === from)).toMatchObject([{ to, part: "full" }]);
});
