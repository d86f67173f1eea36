import type { LineageLink } from "../generation/snapshot.ts";

/** What became of a unit at a change of structure: it went whole to one unit, or to several. */
export type Fate = { kind: "whole"; to: string } | { kind: "split"; into: string[] };

/**
 * Below this share of a unit's area a link that only an overlay of two maps found is a sliver. Of 9,431
 * units that a resolution names whole, the overlay finds 7 % with more than a tenth of their area
 * elsewhere: so far the maps of 2021 and 2026 disagree where nothing was split.
 */
export const SLIVER_BELOW = 0.1;

/**
 * What became of each unit, told from its links. Where officers went is a matter of counts, not of
 * square kilometres, so a split is only read where something speaks for one:
 *
 * 1. A single `full` link: the unit went whole, whatever slivers an overlay finds beside it.
 * 2. Otherwise links of basis `area` are left out that measure less than {@link SLIVER_BELOW}, or that
 *    lead to another province than the unit's own became, for provinces were joined whole. A link of
 *    basis `decree` is never left out, however small.
 * 3. One link left: the unit went whole. Several: it was split.
 *
 * @param links  Of one change of structure, any order; a unit without links has no fate.
 * @param isWithinProvince  Whether a link stays within what the province of its unit became.
 */
export function fatesOf(
  links: readonly LineageLink[],
  isWithinProvince: (link: LineageLink) => boolean = () => true,
): Map<string, Fate> {
  const linksOf = new Map<string, LineageLink[]>();
  for (const link of links) {
    const known = linksOf.get(link.from);
    if (known) known.push(link);
    else linksOf.set(link.from, [link]);
  }
  return new Map([...linksOf].map(([code, own]) => [code, fateOf(own, isWithinProvince)]));
}

function fateOf(
  links: readonly LineageLink[],
  isWithinProvince: (link: LineageLink) => boolean,
): Fate {
  const full = links.filter(({ part }) => part === "full");
  if (full.length === 1) return { kind: "whole", to: full[0]!.to };
  const kept = links.filter((link) => link.basis === "decree" || isReal(link, isWithinProvince));
  const into = [...new Set((kept.length > 0 ? kept : [largest(links)]).map(({ to }) => to))].sort();
  return into.length === 1 ? { kind: "whole", to: into[0]! } : { kind: "split", into };
}

const isReal = (link: LineageLink, isWithinProvince: (link: LineageLink) => boolean) =>
  (link.share ?? 1) >= SLIVER_BELOW && isWithinProvince(link);

const largest = (links: readonly LineageLink[]) =>
  links.reduce((most, next) => ((next.share ?? 1) > (most.share ?? 1) ? next : most));
