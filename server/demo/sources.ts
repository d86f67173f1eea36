import type { SourceRow } from "../ledger/rows.ts";
import { type GazetteerProvince, readProvinces } from "../units/gazetteer.ts";
import type { Country, Place } from "./country.ts";

/** A ministry body, in Ba Đình where the seat of government is. */
export const MINISTRY = "bo-cong-an";

/** The district of the provincial capital is the first by code, but for these. */
const CAPITAL_DISTRICTS: Record<string, string> = {
  "01": "002", // Hoàn Kiếm
  "48": "492", // Hải Châu
  "70": "689", // Đồng Xoài
  "77": "748", // Bà Rịa
};
const BA_DINH = "001";

/** Bodies that may lend posts, and who they are before and after the change of structure. */
export interface Lenders {
  rows: SourceRow[];
  /** Id of the provincial body of a province of 2021, or of the ministry, on a day. */
  bodyOf(lender: string, structure: "2021" | "2026"): string;
}

/**
 * The police of 63 provinces, of the 34 of 2026 whose name is new, and the ministry. A province of 2026
 * keeps the code, and the capital, of one of those it was made from.
 */
export function readLenders(country: Country): Lenders {
  const provinces2021 = readProvinces("2021");
  const names = new Map(provinces2021.map((province) => [province.code, bodyName(province)]));
  const rows: SourceRow[] = provinces2021.map(({ code }) => ({
    id: `cong-an-${code}`,
    name: names.get(code)!,
    ...capitalPosition(country.before, code),
  }));
  const idOf2026 = new Map<string, string>();
  for (const province of readProvinces("2026")) {
    const same = fold(names.get(province.code)!) === fold(bodyName(province));
    const id = same ? `cong-an-${province.code}` : `cong-an-${province.code}-2026`;
    idOf2026.set(province.code, id);
    if (same) continue;
    rows.push({
      id,
      name: bodyName(province),
      ...capitalPosition(country.before, province.code),
    });
  }
  rows.push({
    id: MINISTRY,
    name: "Bộ Công an",
    ...positionOf(firstCommune(country.before, "01", BA_DINH)),
  });

  return {
    rows,
    bodyOf(lender, structure) {
      if (lender === MINISTRY) return MINISTRY;
      if (structure === "2021") return `cong-an-${lender}`;
      return idOf2026.get(successorProvince(country, lender))!;
    },
  };
}

export const bodyName = ({ name, kind }: GazetteerProvince) =>
  `Công an ${kind === "tinh" ? "tỉnh" : "thành phố"} ${name}`;

/** Hoà and Hòa are one name. */
const fold = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "");

/** The province that the capital of a province of 2021 lies in now. */
export function successorProvince(country: Country, province: string): string {
  const capital = capitalCommune(country.before, province);
  return country.afterByCode.get(country.mainSuccessorOf.get(capital.code)!)!.province;
}

/** Where the capital of a province of 2021 is. */
export const capitalPosition = (places: Place[], province: string) =>
  positionOf(capitalCommune(places, province));

const positionOf = ({ position: [lon, lat] }: Place) => ({ lon, lat });

function capitalCommune(places: Place[], province: string): Place {
  const districts = places
    .filter((place) => place.province === province)
    .map((place) => place.district);
  return firstCommune(places, province, CAPITAL_DISTRICTS[province] ?? districts.sort()[0]!);
}

function firstCommune(places: Place[], province: string, district: string): Place {
  const place = places.find((each) => each.province === province && each.district === district);
  if (!place) throw new Error(`no commune in district ${district} of province ${province}`);
  return place;
}
