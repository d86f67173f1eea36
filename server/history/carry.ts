import { allot } from "./allot.ts";
import type { Fate } from "./fate.ts";

/** Whole numbers by role, such as chiefs, deputies and officers. */
export type Counts<Role extends string> = Record<Role, number>;

/** Where posts stand of which not even the province is known. */
export const COUNTRY = "VN";

/** One change of structure, as carrying needs it. */
export interface Change {
  /** By code of the unit before; a unit without a fate leads nowhere known. */
  fates: ReadonlyMap<string, Fate>;
  /** Declared shares by code of the unit before; see `declaredShares`. They go before a fate. */
  shares: ReadonlyMap<string, readonly Share[]>;
  /** Province of a unit before the change. */
  provinceBefore: (code: string) => string | undefined;
  /** Province of a unit after it. */
  provinceAfter: (code: string) => string | undefined;
  /** What a province became; undefined where it did not become one province. */
  provinceBecame: (province: string) => string | undefined;
}

export interface Share {
  to: string;
  /** Above 0; those of one unit add up to 1. */
  share: number;
}

/** Counts of one structure. Their sum by role is that of the country. */
export interface Standing<Role extends string> {
  /** By code of the unit. */
  units: Map<string, Counts<Role>>;
  /** Posts that no unit of the structure can claim yet, by province, or under {@link COUNTRY}. */
  unassigned: Map<string, Counts<Role>>;
}

/** Shares that differ from 1 by less add up: a document gives a few digits. */
const ROUNDING = 1e-6;

/**
 * Declared shares of split units, those that add up to 1: the others are not told yet. Sorted by code
 * and without empty ones, so that remainders fall alike whoever declared them in which order.
 */
export function declaredShares(
  rows: readonly { from: string; to: string; share: number }[],
): Map<string, Share[]> {
  const sharesOf = new Map<string, Share[]>();
  for (const { from, to, share } of rows) {
    if (share <= 0) continue;
    const known = sharesOf.get(from);
    if (known) known.push({ to, share });
    else sharesOf.set(from, [{ to, share }]);
  }
  for (const [from, shares] of sharesOf) {
    const sum = shares.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > ROUNDING) sharesOf.delete(from);
    else shares.sort((a, b) => (a.to < b.to ? -1 : 1));
  }
  return sharesOf;
}

/**
 * Carries counts over one change of structure. For a chain of changes, carry what comes out again.
 *
 * - A unit that went whole adds its counts to its one successor: a merger sums.
 * - A unit that was split gives each successor its declared share, role by role, in whole posts by
 *   largest remainder. Without a declaration all it had stands unassigned in the province that holds
 *   all its successors, or, where they lie in several, under {@link COUNTRY}. Nothing goes by area.
 * - A unit of which nothing is told stands unassigned in what its province became.
 * - What was unassigned stays so, in what its province became.
 *
 * The sum by role over units and unassigned is the same before and after. Carry counts alone: rates are
 * computed anew from what comes out.
 *
 * @param roles  Every role in `before`.
 */
export function carry<Role extends string>(
  before: Standing<Role>,
  change: Change,
  roles: readonly Role[],
): Standing<Role> {
  const after: Standing<Role> = { units: new Map(), unassigned: new Map() };
  const add = (to: Map<string, Counts<Role>>, code: string, counts: Counts<Role>) => {
    const sum = to.get(code);
    if (sum) for (const role of roles) sum[role] += counts[role];
    else to.set(code, { ...counts });
  };

  for (const [code, counts] of before.units) {
    const place = placeOf(code, change);
    if (place.kind === "whole") add(after.units, place.to, counts);
    else if (place.kind === "unassigned") add(after.unassigned, place.province, counts);
    else {
      for (const [i, part] of divide(counts, place.shares, roles).entries()) {
        add(after.units, place.shares[i]!.to, part);
      }
    }
  }
  for (const [province, counts] of before.unassigned) {
    add(after.unassigned, change.provinceBecame(province) ?? COUNTRY, counts);
  }
  return after;
}

/** Where the posts of a unit go. */
export type Place =
  | { kind: "whole"; to: string }
  | { kind: "shared"; shares: readonly Share[] }
  | { kind: "unassigned"; province: string };

/** Where the posts of a unit go at a change; see {@link carry}. */
export function placeOf(code: string, change: Change): Place {
  const shares = change.shares.get(code);
  if (shares) return { kind: "shared", shares };
  const fate = change.fates.get(code);
  if (fate?.kind === "whole") return fate;
  const province = fate
    ? onlyOne(fate.into.map(change.provinceAfter))
    : change.provinceBecame(change.provinceBefore(code) ?? "");
  return { kind: "unassigned", province: province ?? COUNTRY };
}

function divide<Role extends string>(
  counts: Counts<Role>,
  shares: readonly Share[],
  roles: readonly Role[],
): Counts<Role>[] {
  const weights = shares.map(({ share }) => share);
  const parts = shares.map(() => ({ ...counts }));
  for (const role of roles) {
    for (const [i, count] of allot(counts[role], weights).entries()) parts[i]![role] = count;
  }
  return parts;
}

const onlyOne = <T>(list: readonly T[]): T | undefined =>
  new Set(list).size === 1 ? list[0] : undefined;
