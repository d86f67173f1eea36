import { allot } from "../history/allot.ts";
import { fatesOf } from "../history/fate.ts";
import { provincesBecame } from "../history/provinces-became.ts";
import type { AllocationRow } from "../ledger/rows.ts";
import { readLineage } from "../units/gazetteer.ts";
import { type Country, readCountry } from "./country.ts";
import { draw } from "./random.ts";

/** So many split communes stay without a declaration, so that "unassigned" can be seen. */
const UNDECLARED = 6;
/** Shares are told in hundredths of a percent. */
const PARTS_PER_WHOLE = 10_000;

/**
 * Shares of the split units of 2021, by area: what the demo went by when it passed its figures on. For
 * illustration: no resolution tells how the officers of a split unit were divided.
 */
export function allocationRows(country: Country = readCountry()): AllocationRow[] {
  const split = splitUnits(country);
  const undeclared = new Set(
    split
      .filter(({ from }) => country.beforeByCode.get(from)!.kind === "xa")
      .map(({ from }) => from)
      .sort((a, b) => draw(`undeclared/${a}`) - draw(`undeclared/${b}`))
      .slice(0, UNDECLARED),
  );
  return split
    .filter(({ from }) => !undeclared.has(from))
    .flatMap(({ from, into }) => {
      const shares = country.sharesOf.get(from)!.filter(({ to }) => into.includes(to));
      const weights = shares.map(({ weight }) => weight);
      return allot(PARTS_PER_WHOLE, weights).map((parts, i) => ({
        from,
        to: shares[i]!.to,
        share: parts / PARTS_PER_WHOLE,
        document: "DEMO-ALLOCATION",
      }));
    });
}

function splitUnits({ beforeByCode, afterByCode }: Country) {
  const links = readLineage();
  const before = (code: string) => beforeByCode.get(code)!.province;
  const after = (code: string) => afterByCode.get(code)!.province;
  const became = provincesBecame(links, before, after);
  const fates = fatesOf(links, ({ from, to }) => after(to) === became.get(before(from)));
  return [...fates].flatMap(([from, fate]) =>
    fate.kind === "split" ? [{ from, into: fate.into }] : [],
  );
}
