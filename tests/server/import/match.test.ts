import fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { type MatchContext, matchUnit, type UnitText } from "../../../server/import/match/match.ts";
import { unitIndexOf } from "../../../server/import/match/unit-index.ts";
import type { Structure } from "../../../server/schema.ts";
import type { Unit } from "../../../server/units/schema.ts";
import { countrySnapshot } from "../country-snapshot.ts";

const snapshot: Snapshot = countrySnapshot();
const none = new Map<string, never>();

function contextOf(structure: Structure, given: Partial<MatchContext> = {}): MatchContext {
  const index = unitIndexOf(snapshot, structure);
  return { snapshot, index, within: null, remembered: none, chosen: none, ...given };
}

const EMPTY: UnitText = { code: "", name: "", kind: "", district: "", province: "", heading: "" };
const match = (structure: Structure, text: Partial<UnitText>, given: Partial<MatchContext> = {}) =>
  matchUnit({ ...EMPTY, ...text }, contextOf(structure, given));

const TONE = "[\u0300\u0301\u0303\u0309\u0323]";
/** Hòa → Hoà: the tone moves from the first to the last of two vowels. */
const otherTone = (name: string) =>
  name
    .normalize("NFD")
    .replace(new RegExp(`(o|u)(${TONE})(a|e|y)(?![\\p{L}\\p{M}])`, "gu"), "$1$3$2")
    .normalize("NFC");
const bare = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
const highland = (to: string) => (name: string) => name.replace(/(?<!\p{L})Đ[ăắ]k(?!\p{L})/gu, to);

const SPELLINGS: ((name: string) => string)[] = [
  (name) => name,
  otherTone,
  bare,
  (name) => bare(name).toUpperCase(),
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFD"),
  (name) => ` ${name.replaceAll(" ", "  ")} `,
  highland("Đăk"),
  highland("Đắk"),
  highland("Đak"),
  (name) => otherNumeral(name),
  (name) => name.replaceAll("Đ", "Ð"),
];
const units = (["2021", "2026"] as const).flatMap((structure) =>
  snapshot.structures[structure].communes.map((unit) => ({ structure, unit })),
);

/** Hòa Tú 1 → Hòa Tú I, Tam Xuân II → Tam Xuân 2 */
const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const otherNumeral = (name: string) =>
  name
    .replace(/(?<= )\d+$/, (number) => NUMERALS[Number(number) - 1] ?? number)
    .replace(/(?<= )[IVX]+$/, (numeral) => {
      const at = NUMERALS.indexOf(numeral);
      return at < 0 || /\d$/.test(name) ? numeral : String(at + 1);
    });
const numbered = units.filter(({ unit }) => otherNumeral(unit.name) !== unit.name);

const PREFIXES: Record<string, string[]> = {
  xa: ["", "Xã ", "X.", "X. ", "xa ", "Công an xã ", "CAX "],
  phuong: ["", "Phường ", "P.", "P ", "phuong ", "CA phường "],
  thi_tran: ["", "Thị trấn ", "TT.", "TT ", "thi tran ", "ttr ", "T.Tr. "],
  dac_khu: ["", "Đặc khu ", "dac khu "],
};

const provinceName = (structure: Structure, { parent }: Unit) =>
  unitIndexOf(snapshot, structure).byCode.get(parent!)!.name;

test("a unit's name, however it is mangled, never finds another unit by itself", () => {
  let clear = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.constantFrom(...SPELLINGS),
      fc.nat(6),
      fc.constantFrom("nothing", "province", "within", "district", "both"),
      fc.constantFrom(...SPELLINGS.slice(0, 5)),
      ({ structure, unit }, spelling, prefixAt, told, placeSpelling) => {
        const prefixes = PREFIXES[unit.kind]!;
        const name = prefixes[prefixAt % prefixes.length]! + spelling(unit.name);
        const province = told === "province" || told === "both";
        const district = (told === "district" || told === "both") && unit.district !== null;
        const found = match(
          structure,
          {
            name,
            ...(province && { province: placeSpelling(provinceName(structure, unit)) }),
            ...(district && { district: placeSpelling(unit.district!) }),
          },
          told === "within" ? { within: unit.parent } : {},
        );
        if (found.unit) clear++;
        expect(found.unit?.code ?? unit.code).toBe(unit.code);
      },
    ),
    { seed: 20_260_701, numRuns: 6000 },
  );
  // Most names are clear: leaving everything to people would be no help.
  expect(clear).toBeGreaterThan(3000);
});

test("with kind, district and province every fully written name is found, but for a few", () => {
  const lost = units.filter(({ structure, unit }) => {
    const name = `${PREFIXES[unit.kind]![1]}${unit.name}`;
    const district = unit.district ?? "";
    const found = match(structure, { name, district, province: provinceName(structure, unit) });
    expect(found.unit?.code ?? unit.code).toBe(unit.code);
    return found.unit === null;
  });
  expect(lost.length).toBeLessThan(40);
});

test("a name without marks that two communes of a district share is left to a person", () => {
  // Gazetteer of 2021: Hậu Lộc has xã Hoa Lộc and xã Hòa Lộc.
  const found = match("2021", { name: "xa Hoa Loc", district: "Hậu Lộc", province: "Thanh Hóa" });
  expect(found.unit).toBeNull();
  expect(found.reason?.code).toBe("unit_ambiguous");
  expect(found.candidates.map(({ unit }) => unit.name).sort()).toEqual(["Hoa Lộc", "Hòa Lộc"]);
});

test("a name that marks tell apart is found by its marks", () => {
  const found = match("2021", { name: "Xã Hòa Lộc", district: "Hậu Lộc", province: "Thanh Hóa" });
  expect(found.unit?.name).toBe("Hòa Lộc");
});

test("a commune and a township of one name need their kind", () => {
  // Gazetteer of 2021: Cai Lậy and others; here any such pair.
  const pair = snapshot.structures["2021"].communes.find((unit) =>
    snapshot.structures["2021"].communes.some(
      (other) =>
        other !== unit &&
        other.name === unit.name &&
        other.districtCode === unit.districtCode &&
        other.kind === "thi_tran" &&
        unit.kind === "xa",
    ),
  )!;
  const place = { district: pair.district!, province: provinceName("2021", pair) };
  expect(match("2021", { ...place, name: pair.name }).unit).toBeNull();
  expect(match("2021", { ...place, name: `X. ${pair.name}` }).unit?.code).toBe(pair.code);
  expect(match("2021", { ...place, name: pair.name, kind: "xã" }).unit?.code).toBe(pair.code);
});

test("a code that lost its zero is restored, and its name must not speak against it", () => {
  // facts/README.md: 05665 is often written 5665.
  const known = snapshot.structures["2021"].communes.find(({ code }) => code === "05665")!;
  expect(match("2021", { code: "5665" })).toMatchObject({ unit: known, how: "code_restored" });
  expect(match("2021", { code: "5665.0" }).unit?.code).toBe("05665");
  expect(match("2021", { code: "5665", name: bare(known.name) })).toMatchObject({
    unit: known,
    how: "code_and_name",
  });
  const other = match("2021", { code: "5665", name: "Sín Thầu" });
  expect(other).toMatchObject({ unit: null, reason: { code: "code_and_name_differ" } });
  expect(other.candidates.map(({ unit }) => unit.code)).toEqual(["05665", "03154"]);
});

test("codes with two numbers are one unit", () => {
  // facts/README.md: 06978 = 06970, 23938 = 23737.
  for (const [alias, code] of [
    ["06978", "06970"],
    ["23938", "23737"],
  ] as const) {
    const structure = (["2026", "2021"] as const).find((id) =>
      snapshot.structures[id].indexOf.has(code),
    )!;
    if (snapshot.structures[structure].indexOf.has(alias)) continue;
    expect(match(structure, { code: alias }).unit?.code).toBe(code);
  }
});

test("the code 26740 is Bến Nghé in the units of 2021 and Sài Gòn in those of 2026", () => {
  expect(match("2021", { code: "26740", name: "Phường Bến Nghé" }).unit?.name).toBe("Bến Nghé");
  expect(match("2026", { code: "26740", name: "Phường Sài Gòn" }).unit?.name).toBe("Sài Gòn");
  expect(match("2026", { code: "26740", name: "Phường Bến Nghé" }).unit).toBeNull();
});

test("a former name is its successor's only where the unit became that one whole and alone", () => {
  const merged = match("2026", { name: "Phường Bến Nghé", province: "TP. Hồ Chí Minh" });
  expect(merged).toMatchObject({ unit: null, reason: { code: "merged_since" } });
  expect(merged.candidates[0]?.unit.name).toBe("Sài Gòn");
});

test("a province that has ended stands for the one it joined", () => {
  const present = match("2026", { name: "Phường Vĩnh Châu", province: "Sóc Trăng" });
  expect(present.unit).toMatchObject({ name: "Vĩnh Châu", parent: "92" });
});

test("a row of another province than the file's is refused", () => {
  const found = match("2021", { name: "Hòa Đông", province: "Hà Nội" }, { within: "94" });
  expect(found).toMatchObject({ unit: null, reason: { code: "outside" } });
});

test("names that begin like a kind are names", () => {
  const xaDung = snapshot.structures["2021"].communes.find(({ name }) => name === "Xa Dung")!;
  const place = { province: "Điện Biên" };
  for (const name of ["Xa Dung", "xã Xa Dung", "X. XA DUNG", "XA DUNG"]) {
    expect(match("2021", { ...place, name }).unit?.code).toBe(xaDung.code);
  }
});

test("a number is written in Roman or in Arabic, a township as ttr, Đ as the letter of Iceland", () => {
  const place = { district: "Mỹ Xuyên", province: "Sóc Trăng" };
  expect(match("2021", { ...place, name: "Hoà Tú I" }).unit?.name).toBe("Hòa Tú 1");
  expect(match("2021", { ...place, name: "Hòa Tú 2" }).unit?.name).toBe("Hòa Tú II");
  expect(match("2021", { ...place, name: "Ðại Tâm" }).unit?.name).toBe("Đại Tâm");
  expect(match("2021", { name: "ttr An Lạc Thôn", province: "Sóc Trăng" }).unit).toMatchObject({
    ...{ name: "An Lạc Thôn", kind: "thi_tran" },
  });
  expect(numbered.length).toBeGreaterThan(40);
  for (const { structure, unit } of numbered) {
    const name = otherNumeral(unit.name);
    const found = match(structure, { name }, { within: unit.parent });
    expect(found.unit?.code ?? unit.code, name).toBe(unit.code);
    const offered = [found.unit, ...found.candidates.map((one) => one.unit)];
    expect(
      offered.map((one) => one?.code),
      name,
    ).toContain(unit.code);
  }
});

test("units are offered by what agrees with the row: the district it names before others of the name", () => {
  const given = { within: "92" };
  const town = match("2021", { name: "TT. Mỹ Xuyên", district: "Huyện Mỹ Xuyên" }, given);
  expect(town.unit).toBeNull();
  expect(town.candidates[0]!.unit).toMatchObject({ kind: "thi_tran", parent: "94" });
  const bare = match("2021", { name: "Hau Thanh", district: "Long Phú" }, given);
  expect(bare.candidates[0]!.unit).toMatchObject({ district: "Huyện Long Phú", parent: "94" });
  for (const { candidates } of [town, bare]) {
    const told = candidates.map(({ confidence }) => confidence);
    expect(told).toEqual([...told].sort((a, b) => b - a));
    expect(told[0]).toBeGreaterThan(told[1]!);
    expect(told.every((one) => one > 0 && one < 1)).toBe(true);
  }
});

test("names with a dash are whole, and what follows others is their place", () => {
  expect(match("2026", { name: "Phường Cam Ly - Đà Lạt" }).unit?.name).toBe("Cam Ly - Đà Lạt");
  const placed = match("2021", { name: "TT. Mỹ Xuyên, huyện Mỹ Xuyên, tỉnh Sóc Trăng" });
  expect(placed.unit?.name).toBe("Mỹ Xuyên");
  expect(match("2021", { name: "P.1 - Quận 3 - TP.HCM" }).unit).toMatchObject({
    name: "01",
    district: "Quận 3",
  });
});

test("a choice made before holds for the same text, and for no other", () => {
  const text = { name: "xa hoa loc", district: "hau loc", province: "thanh hoa" };
  const open = match("2021", text);
  const [first] = open.candidates;
  const remembered = new Map([[open.key, [first!.unit.code]]]);
  expect(match("2021", text, { remembered })).toMatchObject({
    unit: first!.unit,
    how: "remembered",
  });
  const several = new Map([[open.key, open.candidates.map(({ unit }) => unit.code).reverse()]]);
  const asked = match("2021", text, { remembered: several });
  expect(asked.unit).toBeNull();
  expect(asked.candidates.map(({ unit }) => unit.code)).toEqual(several.get(open.key));
  const spelt = { ...text, name: "Xã Hòa Lộc" };
  expect(match("2021", spelt, { remembered }).unit?.name).toBe("Hòa Lộc");
});
