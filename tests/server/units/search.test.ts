import { expect, test } from "vitest";
import { fold } from "../../../server/units/fold.ts";
import { searchUnits } from "../../../server/units/search.ts";
import { countrySnapshot } from "../country-snapshot.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const small = smallSnapshot();
const country = countrySnapshot();
const search = (q: string, limit = 12) => searchUnits(country, q, limit);
const brief = (q: string, limit?: number) =>
  search(q, limit).map(({ structure, code }) => `${structure}:${code}`);

test("names fold marks, capitals, Đ, apostrophes, leading zeros and either place of the tone", () => {
  expect(fold("Điện Biên")).toBe("dien bien");
  expect(fold("M'Đrắk")).toBe("mdrak");
  expect(fold("Phường 01")).toBe("phuong 1");
  expect(fold("Hoà Bình")).toBe(fold("Hòa Bình"));
  expect(fold("  Văn Miếu - Quốc Tử Giám ")).toBe("van mieu quoc tu giam");
});

test("marks and capitals make no difference", () => {
  const results = search("Điện Biên");
  expect(results[0]).toMatchObject({ code: "11", structure: "2026", kind: "tinh", place: "" });
  expect(search("dien bien")).toEqual(results);
  expect(search("Dien Bien")).toEqual(results);
  expect(search("  DIEN   bien ")).toEqual(results);
});

test("a code finds what it means now and what it meant before", () => {
  expect(search("26740").map(({ name }) => name)).toEqual(["Sài Gòn", "Bến Nghé"]);
});

test("a code that lost its leading zero is found, and so is the beginning of one", () => {
  expect(brief("5665")[0]).toBe("2026:05665");
  expect(brief("0315", 50)).toContain("2026:03158");
});

test("a former name leads to what the unit became, largest part first", () => {
  const [found] = search("Bến Nghé");
  expect(found).toMatchObject({ structure: "2021", place: "Quận 1, Thành phố Hồ Chí Minh" });
  expect(found!.successors[0]).toEqual({ code: "26740", name: "Sài Gòn", kind: "phuong" });
  const province = search("Sóc Trăng").find(({ level }) => level === "province");
  expect(province?.successors.map(({ name }) => name)).toEqual(["Cần Thơ"]);
});

test("units in force come before ended ones, provinces before communes", () => {
  const results = search("hoa binh", 50).filter(({ name }) => fold(name) === "hoa binh");
  const isFormer = results.map(({ structure }) => structure === "2021");
  expect(isFormer).toEqual(isFormer.toSorted());
  const former = results.filter(({ structure }) => structure === "2021");
  expect(former[0]).toMatchObject({ level: "province", code: "17" });
});

test("an exact name comes before a prefix, a prefix before a near miss", () => {
  const names = search("tan lap", 50).map(({ name }) => fold(name));
  const lastExact = names.lastIndexOf("tan lap");
  expect(names.slice(0, lastExact + 1).every((name) => name === "tan lap")).toBe(true);
  expect(search("sin thao")[0]).toMatchObject({ name: "Sín Thầu" });
});

test("near misses are shown only where no name holds every word", () => {
  const names = search("dien bien", 50).map(({ name, place }) => fold(`${name} ${place}`));
  expect(names.every((name) => name.includes("dien") && name.includes("bien"))).toBe(true);
  // One letter wrong, and no unit is called so.
  expect(search("sin thao")[0]).toMatchObject({ name: "Sín Thầu" });
});

test("a word for the kind is understood, short or long, right or wrong", () => {
  expect(search("xa sin thau")[0]).toMatchObject({ code: "03158", structure: "2026" });
  expect(search("tt an lac thon")[0]).toMatchObject({ kind: "thi_tran", code: "31531" });
  expect(search("p. bến nghé")[0]).toMatchObject({ code: "26740", structure: "2021" });
  expect(search("phường sin thau")[0]).toMatchObject({ code: "03158" });
  expect(search("tp hcm")[0]).toMatchObject({ code: "79", kind: "thanh_pho" });
});

test("the words after a name may be its place", () => {
  expect(search("phường 1 quận 3")[0]).toMatchObject({ code: "27160" });
  expect(search("muong nhe dien bien")[0]).toMatchObject({ code: "03160", structure: "2026" });
});

test("what is nowhere finds nothing", () => {
  for (const q of ["__proto__", "constructor", "x".repeat(200), "''", "%", "。"]) {
    expect(search(q)).toEqual([]);
  }
});

test("a unit that went on under the same name is listed once", () => {
  const found = searchUnits(small, "Mường Nhé", 12);
  expect(found.map(({ structure, code }) => `${structure}:${code}`)).toEqual(["2026:03160"]);
});
