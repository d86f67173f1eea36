import type { StructureSnapshot } from "../generation/snapshot.ts";
import { type BorderKm, NEIGHBOURS, UNIT_STATES } from "../schema.ts";
import { staffingOn, strengthAt } from "../staffing/state.ts";
import { isMarked } from "../units/marks.ts";
import { activeLoans, endsSoon, soonLimit, sumPosts } from "./active.ts";
import type { BorderAnswer } from "./schema.ts";

/** Less than this is a corner, or the uncertainty of the boundary (DESIGN: "border commune"). */
export const TOUCHES_FROM_KM = 0.3;

type BorderCommune = BorderAnswer["communes"][number];

/**
 * Whether the commune at an index is a border commune on a date: its boundary touches the land border
 * for at least 0.3 km in all, or a steward has marked it so.
 */
export function isBorderCommune(structure: StructureSnapshot, i: number, asOf: string): boolean {
  const { code, borderKm } = structure.communes[i]!;
  return lengthKm(borderKm) >= TOUCHES_FROM_KM || isMarked(structure, code, "border", asOf);
}

/** Border communes of a structure on a date, sorted by code. */
export function borderCommunes(structure: StructureSnapshot, asOf: string): BorderCommune[] {
  const { communes, provinces, provinceOf } = structure;
  const indices = [...communes.keys()].filter((i) => isBorderCommune(structure, i, asOf));
  const { state, row } = staffingOn(structure, asOf, indices);
  const limit = soonLimit(asOf);
  return indices.map((i) => {
    const { code, name, borderKm } = communes[i]!;
    const loans = activeLoans(structure, code, asOf);
    return {
      code,
      name,
      province: provinces[provinceOf[i]!]!.code,
      borderKm,
      marked: isMarked(structure, code, "border", asOf),
      state: UNIT_STATES[state[i]!]!,
      strength: row[i]! < 0 ? null : strengthAt(structure, row[i]!, i),
      reinforcement: sumPosts(loans),
      endingSoon: sumPosts(loans.filter((loan) => endsSoon(loan, limit))),
    };
  });
}

/** Totals over border communes; one that touches two neighbours counts with each. */
export function borderSummary(communes: readonly BorderCommune[]): BorderAnswer["summary"] {
  const byNeighbour = { china: 0, laos: 0, cambodia: 0 };
  const km = { china: 0, laos: 0, cambodia: 0 };
  for (const { borderKm } of communes) {
    for (const neighbour of NEIGHBOURS) {
      km[neighbour] += borderKm[neighbour];
      if (borderKm[neighbour] >= TOUCHES_FROM_KM) byNeighbour[neighbour]++;
    }
  }
  const sum = (posts: (commune: BorderCommune) => number) =>
    communes.reduce((total, commune) => total + posts(commune), 0);
  return {
    communes: communes.length,
    byNeighbour,
    km: { china: tenths(km.china), laos: tenths(km.laos), cambodia: tenths(km.cambodia) },
    reinforced: communes.filter(({ reinforcement }) => reinforcement > 0).length,
    posts: sum(({ reinforcement }) => reinforcement),
    endingSoon: sum(({ endingSoon }) => endingSoon),
  };
}

/** Kilometres of land border with all neighbours, in whole tenths. */
export const lengthKm = ({ china, laos, cambodia }: BorderKm) => tenths(china + laos + cambodia);

const tenths = (km: number) => Math.round(km * 10) / 10;
