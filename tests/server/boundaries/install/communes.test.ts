import { expect, test } from "vitest";
import { KnownCommunes } from "../../../../server/boundaries/install/communes.ts";
import { foldName } from "../../../../server/boundaries/install/fold-name.ts";

const of2021 = new KnownCommunes("2021");
const of2026 = new KnownCommunes("2026");

test("a code is recognised as a number, as text, and without its leading zero", () => {
  for (const value of ["05665", "5665", 5665, " 05665 ", "5665.0"]) {
    expect(of2026.codeOf(value)).toBe("05665");
  }
});

test("values that are no codes are none", () => {
  for (const value of [
    null,
    undefined,
    "",
    "VN05665",
    "056651",
    5665.5,
    -5665,
    "99999",
    true,
    {},
    [],
  ]) {
    expect(of2026.codeOf(value)).toBeUndefined();
  }
});

// The two pairs of geodata/SOURCES.md: 06978 = 06970, 23938 = 23737.
test("the other code of a commune counts where the structure does not use it itself", () => {
  expect(of2026.codeOf("06970")).toBe("06978");
  expect(of2026.codeOf("23737")).toBe("23938");
  expect(of2021.codeOf("06978")).toBe("06970");
  expect([of2021.codeOf("23737"), of2021.codeOf("23938")]).toEqual(["23737", "23938"]);
});

test("names fold alike however marks, capitals, kinds and numbers are written", () => {
  const same = [
    [
      "Hoà Đông",
      "HÒA ĐÔNG",
      "Xã Hòa Đông",
      "xã  hoà đông",
      "Hoa Dong",
      "Hòa Đông".normalize("NFD"),
    ],
    ["Phường 1", "Phường 01", "P. 1", "P.01", "1"],
    ["Thị trấn Mỹ Xuyên", "TT Mỹ Xuyên", "TT. Mỹ Xuyên", "Mỹ Xuyên"],
    ["Đặc khu Trường Sa", "Trường Sa"],
    ["Krông Pắc", "Krông Păc"],
    ["Ia H'Drai", "Ia H’Drai", "Ia HDrai"],
  ];
  const folded = same.map((names) => [...new Set(names.map(foldName))]);
  expect(folded.map((names) => names.length)).toEqual(same.map(() => 1));
  expect(new Set(folded.flat()).size).toBe(same.length);
});

test("a name that begins like a kind of unit keeps its beginning", () => {
  expect(foldName("Xã Xà Phiên")).toBe(foldName("Xà Phiên"));
  expect(foldName("Tạ An Khương")).not.toBe(foldName("An Khương"));
  expect(foldName("Phường Đúc")).toBe("duc");
});
