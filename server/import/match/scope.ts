import {
  clear,
  type Match,
  type MatchContext,
  matchUnit,
  open,
  orChosen,
  type Target,
  type UnitText,
} from "./match.ts";
import { districtsNamed, provincesNamed } from "./places.ts";
import type { District, UnitIndex } from "./unit-index.ts";

const COUNTRY: Target = {
  code: "VN",
  name: "Cả nước",
  kind: "quoc_gia",
  parent: null,
  district: null,
};
const COUNTRY_NAMES = /^(?:vn|viet nam|việt nam|cả nước|ca nuoc|toàn quốc|toan quoc)$/i;
const PROVINCE_WORD = /^(?:tỉnh|tinh|thành phố|thanh pho|tp\.?)\s/i;
const DISTRICT_WORD = /^(?:huyện|huyen|quận|quan|thị xã|thi xa|tx\.?|h\.|q\.)\s/i;

/**
 * Finds what a row is about where that may be the country, a province, a district of 2021 or a commune.
 * A name that several of them bear is for a person to choose.
 */
export function matchScope(text: UnitText, context: MatchContext): Match {
  const found = automatic(text, context);
  return orChosen(found, text, context, (code) => targetOf(context.index, code));
}

export function targetOf(index: UnitIndex, code: string): Target | undefined {
  if (code === "VN") return COUNTRY;
  if (code.length !== 3) return index.byCode.get(code);
  const district = index.districts.find((known) => known.code === code);
  return district && asTarget(district);
}

const asTarget = ({ code, name, province }: District): Target => ({
  ...{ code, name, kind: "huyen", parent: province },
  district: null,
});

function automatic(text: UnitText, context: MatchContext): Match {
  const { index, within } = context;
  const code = text.code || (/^\d{2,5}$|^VN$/.test(text.name) ? text.name : "");
  if (code === "VN" || COUNTRY_NAMES.test(text.name)) return clear(COUNTRY, "name");
  if (code.length === 2 || code.length === 3) {
    const target = targetOf(index, code);
    return target ? clear(target, "code") : open("unit_unknown", code);
  }
  if (code !== "")
    return matchUnit({ ...text, code, name: code === text.name ? "" : text.name }, context);
  if (text.name === "") return fromPlaces(text, context);

  const provinces = [...provincesNamed(index, text.name)].map((each) => index.byCode.get(each)!);
  const districts = districtsNamed(index, text.name)
    .filter(({ province }) => within === null || province === within || index.structure === "2026")
    .map(asTarget);
  if (PROVINCE_WORD.test(text.name) && provinces.length === 1 && districts.length === 0) {
    return clear(provinces[0]!, "name");
  }
  if (DISTRICT_WORD.test(text.name) && districts.length === 1) return clear(districts[0]!, "name");
  const commune = matchUnit(text, context);
  if (provinces.length + districts.length === 0) return commune;
  const communes = commune.unit ? [commune.unit] : commune.candidates.map(({ unit }) => unit);
  const isCommune =
    commune.reason?.code !== "unit_unknown" && commune.reason?.code !== "place_differs";
  if (!isCommune && provinces.length === 1 && districts.length === 0) {
    return clear(provinces[0]!, "name");
  }
  if (!isCommune && districts.length === 1 && provinces.length === 0) {
    return clear(districts[0]!, "name");
  }
  return open("unit_ambiguous", text.name, [...provinces, ...districts, ...communes]);
}

/** No unit is named: the row is about its district, or its province. */
function fromPlaces(text: UnitText, { index, within }: MatchContext): Match {
  if (text.district !== "") {
    const districts = districtsNamed(index, text.district).map(asTarget);
    if (districts.length === 1) return clear(districts[0]!, "name");
    return open(districts.length > 1 ? "unit_ambiguous" : "unit_unknown", text.district, districts);
  }
  if (text.province !== "") {
    if (COUNTRY_NAMES.test(text.province)) return clear(COUNTRY, "name");
    const provinces = [...provincesNamed(index, text.province)].map(
      (code) => index.byCode.get(code)!,
    );
    if (provinces.length === 1) return clear(provinces[0]!, "name");
    return open(provinces.length > 1 ? "unit_ambiguous" : "unit_unknown", text.province, provinces);
  }
  const own = within === null ? undefined : index.byCode.get(within);
  return own ? clear(own, "name") : open("unit_missing", "");
}
