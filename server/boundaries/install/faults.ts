import type { CodedFeature } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import { whereIs } from "./feature.ts";
import type { Hole } from "./holes.ts";
import { FILLED_GAP_METRES, type Mended, type Tile } from "./mend.ts";
import { firstOf, Refusal } from "./refusal.ts";
import { count, type InstallReport, some } from "./report.ts";

/** Two polygons that share more than this of the smaller one are two drawings of one place. */
const MOST_COVERED_SHARE = 0.5;
/** Two features of one commune that share more than this of both are one drawing, given twice. */
const COPY_SHARE = 0.99;
/** Overlaps of more than this share of the country cannot be told from wrong boundaries. */
const MOST_OVERLAP_SHARE = 0.01;
/** Changes of a commune's area worth a line. */
const NOTED_CHANGE_SHARE = 0.01;

interface Pair {
  first: number;
  second: number;
  areaM2: number;
}

/**
 * Judges what mending found, and says in the report what it changed.
 *
 * @param holes  What is left of the gaps.
 * @returns The features that are no copies of others.
 * @throws {Refusal} When polygons cover each other, or nothing is left of a commune.
 */
export function judgeFaults(
  features: CodedFeature[],
  mended: Mended,
  holes: Hole[],
  communes: KnownCommunes,
  report: InstallReport,
): CodedFeature[] {
  const nameOf = (n: number) => `${communes.label(features[n]!.code)}, ${whereIs(features[n]!)}`;
  const copies = judgeOverlaps(features, mended, nameOf, report);
  reportGaps(mended.tiles, holes, report);
  judgeAreas(features, copies, mended, communes, report);
  return features.filter((_, n) => !copies.has(n));
}

function judgeOverlaps(
  features: CodedFeature[],
  { tiles, areas }: Mended,
  nameOf: (n: number) => string,
  report: InstallReport,
): Set<number> {
  const pairs = overlappingPairs(tiles);
  const copies = new Set<number>();
  const covered: string[] = [];
  for (const { first, second, areaM2 } of pairs) {
    const [one, other] = [areas[first]!.before, areas[second]!.before];
    if (areaM2 <= MOST_COVERED_SHARE * Math.min(one, other)) continue;
    const sameCode = features[first]!.code === features[second]!.code;
    if (sameCode && areaM2 >= COPY_SHARE * Math.max(one, other)) copies.add(second);
    else covered.push(`${nameOf(first)} and ${nameOf(second)} share ${areaText(areaM2)}`);
  }
  if (covered.length > 0) {
    throw new Refusal(
      `${count(covered.length, "pair")} of polygons over each other: which is right cannot be told`,
      firstOf(covered),
    );
  }
  if (copies.size > 0) {
    const where = some([...copies].map(nameOf));
    report.repaired.push(`left out ${count(copies.size, "copy", "copies")} of a feature: ${where}`);
  }
  const overlaps = pairs.filter(({ second, first }) => !copies.has(second) && !copies.has(first));
  const total = areaOf(overlaps);
  const country = sum(areas.map(({ before }) => before));
  if (total > MOST_OVERLAP_SHARE * country) {
    throw new Refusal(
      `polygons overlap on ${areaText(total)}, more than one per cent of all ground`,
      firstOf(largestFirst(overlaps).map((pair) => pairText(pair, nameOf))),
    );
  }
  if (overlaps.length > 0) {
    const [largest] = largestFirst(overlaps);
    report.repaired.push(
      `gave ${count(overlaps.length, "overlap")} (${areaText(total)}) to the larger commune; the largest: ${pairText(largest!, nameOf)}`,
    );
  }
  return copies;
}

function overlappingPairs(tiles: Tile[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { owners, areaM2 } of tiles) {
    for (const first of owners) {
      for (const second of owners) {
        if (first >= second) continue;
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? { first, second, areaM2: 0 };
        pair.areaM2 += areaM2;
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()];
}

function reportGaps(tiles: Tile[], holes: Hole[], report: InstallReport): void {
  const gaps = tiles.filter(({ owners }) => owners.length === 0);
  const wide = gaps.filter(({ widthM }) => widthM >= FILLED_GAP_METRES);
  // A gap all round a commune is narrow and stays; one open to the sea in a point is no hole of the union.
  const left: Hole[] = holes.length > wide.length ? holes : wide;
  if (gaps.length > left.length) {
    const filledM2 = Math.max(0, areaOf(gaps) - areaOf(left));
    report.repaired.push(
      `filled ${count(gaps.length - left.length, "gap")} between communes (${areaText(filledM2)})`,
    );
  }
  if (left.length > 0) {
    const places = largestFirst(left).map(
      ({ areaM2, at: [lon, lat] }) => `${areaText(areaM2)} at ${lon.toFixed(3)}, ${lat.toFixed(3)}`,
    );
    report.warnings.push(
      `left ${count(left.length, "hole")} that no commune covers: ${some(places)}`,
    );
  }
}

function judgeAreas(
  features: CodedFeature[],
  copies: Set<number>,
  { areas }: Mended,
  communes: KnownCommunes,
  report: InstallReport,
): void {
  const ofCommune = new Map<string, { before: number; after: number }>();
  features.forEach(({ code }, n) => {
    const area = ofCommune.get(code) ?? { before: 0, after: 0 };
    if (!copies.has(n)) area.before += areas[n]!.before;
    area.after += areas[n]!.after;
    ofCommune.set(code, area);
  });
  const lost = [...ofCommune].filter(([, { after }]) => after === 0);
  if (lost.length > 0) {
    throw new Refusal(
      `nothing is left of ${count(lost.length, "commune")} after repairs`,
      firstOf(lost.map(([code]) => communes.label(code))),
    );
  }
  const changed = [...ofCommune]
    .map(([code, { before, after }]) => ({ code, share: after / before - 1 }))
    .filter(({ share }) => Math.abs(share) > NOTED_CHANGE_SHARE)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .map(({ code, share }) => `${communes.label(code)} ${(share * 100).toFixed(1)} %`);
  if (changed.length > 0) {
    report.warnings.push(
      `repairs changed the area of ${count(changed.length, "commune")} by more than 1 %: ${some(changed)}`,
    );
  }
}

const pairText = ({ first, second, areaM2 }: Pair, nameOf: (n: number) => string) =>
  `${areaText(areaM2)} between ${nameOf(first)} and ${nameOf(second)}`;

function areaText(m2: number): string {
  if (m2 >= 1e6) return `${(m2 / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} km²`;
  if (m2 >= 1e4) return `${(m2 / 1e4).toFixed(1)} ha`;
  return `${Math.ceil(m2)} m²`;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

const areaOf = (all: { areaM2: number }[]) => sum(all.map(({ areaM2 }) => areaM2));

const largestFirst = <T extends { areaM2: number }>(all: T[]) =>
  all.toSorted((a, b) => b.areaM2 - a.areaM2);
