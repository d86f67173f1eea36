import type { UnitKind } from "../schema.ts";
import type { Facts } from "./facts.ts";
import type { UnitReader } from "./readers.ts";
import type { Reading } from "./schema.ts";

const SHOWN_KINDS: readonly UnitKind[] = [
  ...(["tinh", "thanh_pho"] as const),
  ...(["xa", "thi_tran", "phuong", "dac_khu"] as const),
];

/** Kinds in the order in which a base is spoken: "xã, thị trấn, phường, đặc khu". */
export const sortKinds = (kinds: Iterable<UnitKind>): UnitKind[] =>
  [...new Set(kinds)].sort((a, b) => SHOWN_KINDS.indexOf(a) - SHOWN_KINDS.indexOf(b));

/** Units an indicator is counted among on a date: covered by the scheme and meant by the indicator. */
export function membersOf(
  facts: Facts,
  reader: Pick<UnitReader, "among">,
  indices: readonly number[],
  kinds?: readonly UnitKind[],
): number[] {
  return indices.filter((i) => {
    if (kinds && !kinds.includes(facts.structure.communes[i]!.kind)) return false;
    return (reader.among?.(facts, i) ?? true) && facts.isDue(i);
  });
}

/** Kinds among some units. */
export function kindsOf({ structure }: Facts, indices: readonly number[]): UnitKind[] {
  const kinds = new Set<UnitKind>();
  for (const i of indices) kinds.add(structure.communes[i]!.kind);
  return sortKinds(kinds);
}

/**
 * Sum over the units of a base; null when none of them is known. A sum of posts holds what no unit's
 * figure does, such as posts that stand unassigned after a split.
 */
export function sumOver(
  facts: Facts,
  reader: UnitReader,
  members: readonly number[],
): { value: number | null; reported: number } {
  let value = 0;
  let reported = 0;
  for (const i of members) {
    const own = reader.read(facts, i);
    if (own === null) continue;
    value += own;
    reported++;
  }
  if (reader.beyond) value += reader.beyond(facts.beyondUnits());
  return { value: reported === 0 && value === 0 ? null : value, reported };
}

/** The sum of units' rows as a reading, with its documents and the date of its newest row. */
export function rowsReading(facts: Facts, reader: UnitReader, members: readonly number[]): Reading {
  const documents = new Set<string>();
  let newest = "";
  for (const i of members) {
    for (const { asOf, document } of reader.marks(facts, i)) {
      documents.add(document);
      if (asOf > newest) newest = asOf;
    }
    const ended = reader.endedOn?.(facts, i) ?? "";
    if (ended > newest) newest = ended;
  }
  return {
    ...sumOver(facts, reader, members),
    of: reader.beyond ? null : members.length,
    asOf: newest || null,
    source: "rows",
    precision: "sum",
    documents: [...documents].sort(),
  };
}

export const sameKinds = (a: readonly UnitKind[], b: readonly UnitKind[]): boolean =>
  a.join() === b.join();
