import type { CoverageFrame } from "../../../server/staffing/schema.ts";
import type { Unit } from "../../../server/units/schema.ts";

/** Five communes of two provinces: short, meeting, not reported, zero and late. Norm: at least 8. */
export const UNITS: Unit[] = [
  unit("03158", "Sín Thầu", "11", [102.2, 22.3, 102.4, 22.5], { china: 40, laos: 10, cambodia: 0 }),
  unit("03160", "Mường Nhé", "11", [102.4, 22.1, 102.6, 22.3]),
  unit("03165", "Ăng Tở", "11", [103.0, 21.3, 103.2, 21.5]),
  unit("00004", "Ba Đình", "01", [105.8, 21.0, 105.9, 21.1]),
  unit("00008", "Đống Đa", "01", [105.8, 20.9, 105.9, 21.0]),
];

const NORM: CoverageFrame["norm"]["norms"][number] = {
  id: "n",
  scope: "VN",
  kinds: ["xa"],
  role: "total",
  min: 8,
  max: null,
  effectiveFrom: "2022-08-19",
  due: null,
  authority: "A",
};

export const FRAME: CoverageFrame = {
  generation: "0123456789abcdef",
  structure: "2026",
  level: "commune",
  within: null,
  asOf: "2026-10-31",
  demo: true,
  carried: false,
  unsupported: [],
  norm: { choice: "in-force", norms: [NORM] },
  codes: UNITS.map((one) => one.code),
  state: ["reported", "reported", "not_reported", "zero", "late"],
  strength: [6, 9, null, 0, 8],
  chiefs: [1, 1, null, 0, 1],
  deputies: [1, 2, null, 0, 2],
  officers: [4, 6, null, 0, 5],
  reinforcement: [2, 0, 0, 0, 0],
  required: [8, 8, 8, 8, 8],
  shortfall: [2, 0, null, 8, 0],
  summary: {
    units: 5,
    states: {
      reported: 2,
      zero: 1,
      not_reported: 1,
      late: 1,
      not_applicable: 0,
      dissolved: 0,
    },
    reported: 4,
    judged: 4,
    meeting: 2,
    minimum: 0,
    shortfall: 10,
    strength: 23,
    chiefs: 3,
    deputies: 5,
    officers: 15,
    reinforcement: 2,
  },
};

function unit(
  code: string,
  name: string,
  parent: string,
  bounds: Unit["bounds"],
  borderKm: Unit["borderKm"] = { china: 0, laos: 0, cambodia: 0 },
): Unit {
  return {
    code,
    name,
    kind: "xa",
    parent,
    district: null,
    districtCode: null,
    centre: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2],
    bounds,
    areaKm2: 100,
    population: 10_000,
    borderKm,
  };
}
