import type { Place } from "./country.ts";
import { draw, drawField } from "./random.ts";

/**
 * Where each place stands among those of its kind on a subject, 0 for the first to have it and nearly
 * 1 for the last; evenly spread, alike among neighbours and within a province.
 */
export function standings(subject: string, places: Place[]): Map<string, number> {
  const scored = places.map((place) => ({ place, score: score(subject, place) }));
  scored.sort((a, b) => a.score - b.score || (a.place.code < b.place.code ? -1 : 1));
  const sizes = new Map<string, number>();
  for (const { kind } of places) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const seen = new Map<string, number>();
  const standing = new Map<string, number>();
  for (const { place } of scored) {
    const rank = seen.get(place.kind) ?? 0;
    seen.set(place.kind, rank + 1);
    standing.set(place.code, rank / sizes.get(place.kind)!);
  }
  return standing;
}

const score = (subject: string, { code, district, province, position }: Place) =>
  0.45 * draw(`${subject}/${code}`) +
  0.2 * draw(`${subject}/${province}-${district}`) +
  0.25 * draw(`${subject}/${province}`) +
  0.15 * drawField(subject, position, 1.3);
