import { expect, test } from "vitest";
import { NEIGHBOURS } from "../../../server/schema.ts";
import { NEIGHBOUR_SHADES } from "../../../web/border/border-colours.ts";
import { luminance } from "../../../web/headquarters/step-colours.ts";

/** WCAG's ratio of contrast. */
const contrast = (one: string, other: string) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

test.each(["light", "dark"] as const)("neighbours part in lightness on a %s ground", (ground) => {
  const colours = NEIGHBOURS.map((each) => NEIGHBOUR_SHADES[each][ground]);
  expect(contrast(colours[0]!, colours[1]!)).toBeGreaterThan(1.8);
  expect(contrast(colours[1]!, colours[2]!)).toBeGreaterThan(1.5);
});
