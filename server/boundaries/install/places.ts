import type { Position } from "../../schema.ts";
import type { CodedFeature } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import { firstOf, Refusal } from "./refusal.ts";
import { count } from "./report.ts";
import { kilometresBetween } from "./sphere.ts";

/** Farther from its polygon than this, and a commune's polygon is another one's. */
const FARTHEST_KM = 30;

/**
 * @throws {Refusal} When polygons lie far from the communes whose codes they carry.
 */
export function checkPlaces(coded: CodedFeature[], communes: KnownCommunes): void {
  const bounds = new Map<string, { west: number; south: number; east: number; north: number }>();
  for (const { code, polygons } of coded) {
    const box = bounds.get(code) ?? { west: 180, south: 90, east: -180, north: -90 };
    for (const [ring] of polygons) {
      for (let i = 0; i < ring!.length; i += 2) {
        box.west = Math.min(box.west, ring![i]!);
        box.east = Math.max(box.east, ring![i]!);
        box.south = Math.min(box.south, ring![i + 1]!);
        box.north = Math.max(box.north, ring![i + 1]!);
      }
    }
    bounds.set(code, box);
  }
  const far: string[] = [];
  for (const [code, box] of bounds) {
    const { position, positionBasis } = communes.byCode.get(code)!;
    if (positionBasis !== "own") continue;
    const nearest: Position = [
      Math.min(Math.max(position[0], box.west), box.east),
      Math.min(Math.max(position[1], box.south), box.north),
    ];
    const km = kilometresBetween(position, nearest);
    if (km > FARTHEST_KM) far.push(`${communes.label(code)}: ${Math.round(km)} km away`);
  }
  if (far.length > 0) {
    throw new Refusal(
      `${count(far.length, "polygon")} far from the commune whose code it carries`,
      firstOf(far),
    );
  }
}
