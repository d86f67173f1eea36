import type { Unit } from "../../units/schema.ts";
import type { Reading } from "./names.ts";
import { mayMean, spell } from "./spelling.ts";

/** What a row says of its unit. */
export interface Said {
  /** The unit that bears its code. */
  coded?: Unit | undefined;
  readings: readonly Reading[];
  provinces: ReadonlySet<string> | undefined;
  districts: ReadonlySet<string> | undefined;
  districtsOf(unit: Unit): ReadonlySet<string>;
}

const WEIGHTS = { code: 4, name: 4, province: 3, district: 3, kind: 2 };
/** Something in the row spoke against every unit, or for several: nothing is certain. */
const MOST = 0.95;

/**
 * How far what a row says is true of a unit, from 0 to 0.95: code, province, district, kind and name, each
 * where the row says it. A name that has other marks, "Tân Thành" for Tân Thạnh, agrees half.
 */
export function agreement(said: Said, unit: Unit): number {
  const name = spell(unit.name);
  const alike = said.readings.filter((reading) => reading.name.folded === name.folded);
  const isExact = alike.some((reading) => mayMean(reading.name, name));
  const kinds = alike.flatMap(({ kind }) => kind ?? []);
  const parts: [keyof typeof WEIGHTS, number | undefined][] = [
    ["code", said.coded && Number(said.coded === unit)],
    ["name", said.readings.length > 0 ? (isExact ? 1 : alike.length > 0 ? 0.5 : 0) : undefined],
    ["province", said.provinces && Number(said.provinces.has(unit.parent!))],
    ["district", said.districts && Number(meets(said.districts, said.districtsOf(unit)))],
    ["kind", kinds.length > 0 ? Number(kinds.includes(unit.kind)) : undefined],
  ];
  let agreed = 0;
  let of = 0;
  for (const [part, value] of parts) {
    if (value === undefined) continue;
    agreed += WEIGHTS[part] * value;
    of += WEIGHTS[part];
  }
  return of === 0 ? 0 : Math.round(((MOST * agreed) / of) * 100) / 100;
}

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((one) => others.has(one));
