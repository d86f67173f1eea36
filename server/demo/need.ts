import type { Place } from "./country.ts";
import { draw, drawField } from "./random.ts";

/**
 * How much more than its like a place needs, about -2 to 2: the policy of its province, what varies
 * smoothly over the land, people, the border, distance to walk, and chance.
 */
export function need(place: Place): number {
  const policy = draw(`policy/${place.province}`) * 2 - 1;
  const region = drawField("need", place.position, 1.7);
  const chance = draw(`need/${place.code}`) + draw(`need2/${place.code}`) - 1;
  const people = clamp((Math.sqrt(place.population / 1000) - 2.7) / 1.5, -1, 1.2);
  const wide = clamp((place.areaKm2 - 40) / 120, -0.2, 0.5);
  return (
    0.55 * policy + 0.7 * region + 0.6 * chance + 0.5 * people + wide + (place.border ? 0.5 : 0)
  );
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
