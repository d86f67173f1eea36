import type { Snapshot } from "../generation/snapshot.ts";
import { findUnit } from "../units/lineage.ts";
import { type Change, declaredShares, placeOf } from "./carry.ts";
import { type Fate, fatesOf } from "./fate.ts";
import { provincesBecame } from "./provinces-became.ts";

/** The change from the structure of 2021 to that of 2026, as a generation knows it. */
export interface Reform extends Change {
  /**
   * Indices of the units of 2021 that a unit of 2026 holds a part of, by its code: those that went into
   * it, and those split into it, whether their shares are declared or not.
   */
  parts: Map<string, number[]>;
  /** Indices of split units of 2021 whose shares nobody has declared. */
  undeclared: Set<number>;
}

const bySnapshot = new WeakMap<Snapshot, Reform>();

/** The change of structure in a generation; worked out once. */
export function reformOf(snapshot: Snapshot): Reform {
  const known = bySnapshot.get(snapshot) ?? makeReform(snapshot);
  bySnapshot.set(snapshot, known);
  return known;
}

function makeReform(snapshot: Snapshot): Reform {
  const provinceBefore = (code: string) => findUnit(snapshot, "2021", code)?.parent ?? undefined;
  const provinceAfter = (code: string) => findUnit(snapshot, "2026", code)?.parent ?? undefined;
  const became = provincesBecame(snapshot.lineage, provinceBefore, provinceAfter);
  const provinceBecame = (province: string) => became.get(province);
  const change: Change = {
    fates: fatesOf(
      snapshot.lineage,
      ({ from, to }) => provinceAfter(to) === provinceBecame(provinceBefore(from) ?? ""),
    ),
    shares: declaredShares(snapshot.allocations),
    provinceBefore,
    provinceAfter,
    provinceBecame,
  };
  const parts = new Map<string, number[]>();
  const undeclared = new Set<number>();
  snapshot.structures["2021"].communes.forEach(({ code }, index) => {
    const place = placeOf(code, change);
    if (place.kind === "unassigned" && change.fates.has(code)) undeclared.add(index);
    for (const to of successors(code, change)) {
      const into = parts.get(to);
      if (into) into.push(index);
      else parts.set(to, [index]);
    }
  });
  return { ...change, parts, undeclared };
}

function successors(code: string, { shares, fates }: Change): string[] {
  const declared = shares.get(code);
  return declared ? declared.map(({ to }) => to) : intoOf(fates.get(code));
}

function intoOf(fate: Fate | undefined): string[] {
  if (!fate) return [];
  return fate.kind === "whole" ? [fate.to] : fate.into;
}
