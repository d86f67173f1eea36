import type { UnitKind } from "../../schema.ts";
import { type Spelling, spell } from "./spelling.ts";

/** One way to read a cell that names a commune. */
export interface Reading {
  kind: UnitKind | undefined;
  name: Spelling;
}

/** Longest first. "đ" and marks are written out, for "xà" and "xá" are no "xã". */
const KIND_PREFIXES: [prefix: RegExp, kind: UnitKind][] = [
  [/^th[iị] tr[aấ]n /, "thi_tran"],
  [/^[dđ][aặ]c khu /, "dac_khu"],
  [/^ph[uư][oơờ]ng /, "phuong"],
  [/^x[aã] /, "xa"],
  [/^(?:tt|ttr|t tr) /, "thi_tran"],
  [/^[dđ]k /, "dac_khu"],
  [/^p(?: |(?=\d))/, "phuong"],
  [/^f(?: |(?=\d))/, "phuong"],
  [/^x /, "xa"],
];
const POLICE = /^(?:c[oô]ng an|ca|cand) (?=\S)/;
/** "CAX Hòa Đông" */
const POLICE_OF: [prefix: RegExp, kind: UnitKind][] = [
  [/^cax /, "xa"],
  [/^cap /, "phuong"],
  [/^catt /, "thi_tran"],
];
const KIND_NAMES: [name: RegExp, kind: UnitKind][] = [
  [/^(?:xa|x)$/, "xa"],
  [/^(?:phuong|p)$/, "phuong"],
  [/^(?:thi tran|tt|ttr|t tr)$/, "thi_tran"],
  [/^(?:dac khu|dk)$/, "dac_khu"],
];

/**
 * Every way to read a text that names a commune: with what may be a kind in front of it, and as a name
 * whole, for Xa Dung is a name and not the commune of Dung. Police are their commune's.
 *
 * @returns The readings of its first part, and the parts that follow a comma, a dash or a bracket:
 *   district and province.
 */
export function readName(
  text: string,
  isName: (folded: string) => boolean,
): { readings: Reading[]; places: string[] } {
  // A few names hold a dash themselves: Văn Miếu - Quốc Tử Giám.
  const dashed = readParts(partsOf(text, false));
  if (dashed.readings.some(({ name }) => isName(name.folded))) return dashed;
  return readParts(partsOf(text, true));
}

function readParts([head = "", ...places]: string[]): { readings: Reading[]; places: string[] } {
  const readings: Reading[] = [];
  const add = (name: string, kind?: UnitKind) => {
    if (name !== "") readings.push({ kind, name: spell(name) });
  };
  const plain = head.replaceAll(".", " ").replace(/\s+/g, " ").trim();
  for (const lower of variants(plain.toLowerCase()).flatMap(withNumeral)) {
    add(lower);
    for (const [prefix, kind] of [...KIND_PREFIXES, ...POLICE_OF]) {
      if (prefix.test(lower)) add(lower.replace(prefix, ""), kind);
    }
  }
  const trailing = places.findIndex((place) => kindNamed(place));
  if (trailing < 0) return { readings, places };
  const kind = kindNamed(places[trailing]!);
  return {
    readings: readings.map((reading) => ({ ...reading, kind: reading.kind ?? kind })),
    places: places.filter((_, i) => i !== trailing),
  };
}

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** "Hòa Tú 1" may be written Hòa Tú I, and Hòa Tú II be written with a 2. */
function withNumeral(lower: string): string[] {
  const [, name, last = ""] = /^(.+ )(\S+)$/.exec(lower) ?? [];
  const roman = NUMERALS.indexOf(last) + 1;
  const other = roman > 0 ? String(roman) : NUMERALS[Number(last) - 1];
  return name && other ? [lower, name + other] : [lower];
}

/** Text with and without the police in front. */
const variants = (lower: string) => {
  const bare = lower.replace(POLICE, "");
  return bare === lower ? [lower] : [lower, bare];
};

const partsOf = (text: string, atDashes: boolean) =>
  text
    .normalize("NFC")
    .split(atDashes ? /\s*[,;()]\s*|\s+[-–—]\s+/ : /\s*[,;()]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The kind that a cell of its own names: "Xã", "TT.". */
export function kindNamed(text: string): UnitKind | undefined {
  const { folded } = spell(text);
  return KIND_NAMES.find(([name]) => name.test(folded))?.[1];
}

const DISTRICT_PREFIX =
  /^(?:(?:công an|cong an|ca) )?(?:(huy[eệ]n|h)|(qu[aậ]n|q)|(th[iị] x[aã]|t ?x)|(th[aà]nh ph[oố]|t ?p))(?: |(?=\d))/;
const DISTRICT_KINDS = ["huyen", "quan", "thi xa", "thanh pho"] as const;
export type DistrictKind = (typeof DISTRICT_KINDS)[number];

/** Every way to read a text that names a district, with its kind where one is written. */
export function readDistrict(text: string): { kind: DistrictKind | undefined; name: Spelling }[] {
  const lower = text
    .normalize("NFC")
    .replace(/[.]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  const prefix = DISTRICT_PREFIX.exec(lower);
  const whole = { kind: undefined, name: spell(lower) };
  if (!prefix) return [whole];
  const kind = DISTRICT_KINDS[prefix.slice(1).findIndex(Boolean)];
  return [whole, { kind, name: spell(lower.slice(prefix[0].length)) }];
}

/** Every way to read a text that names a province. */
export function readProvince(text: string): Spelling[] {
  const lower = text
    .normalize("NFC")
    .replace(/[.]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  const bare = lower.replace(
    /^(?:(?:công an|cong an|ca) )?(?:t[iỉ]nh|th[aà]nh ph[oố]|tp|t) ?(?=\S)/,
    "",
  );
  return bare === lower ? [spell(lower)] : [spell(lower), spell(bare)];
}
