import {
  interpolateGreys,
  interpolatePuOr,
  interpolateViridis,
  interpolateYlGnBu,
} from "d3-scale-chromatic";
import { expect, test } from "vitest";
import { rgbOf } from "../../../web/coverage/columns.ts";
import { palette } from "../../../web/coverage/palettes.ts";
import { colourAt } from "../../../web/coverage/ramps.ts";

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Luminance as a deuteranope sees it: Viénot, Brettel & Mollon 1999, red and green collapsed. */
function withoutGreen(colour: string): [number, number, number] {
  const [red, green, blue] = rgbOf(colour).map((channel) => (channel / 255) ** 2.2) as [
    number,
    number,
    number,
  ];
  const mixed = 0.29275 * red + 0.70725 * green;
  return [mixed, mixed, -0.02234 * red + 0.02234 * green + blue];
}

for (const id of ["blue", "viridis", "grey"] as const) {
  for (const count of [2, 5, 9]) {
    test(`${id} in ${count} classes darkens step by step, so greyscale keeps the order`, () => {
      const lights = palette(id, count, "light").map(luminance);
      for (let i = 1; i < count; i++) expect(lights[i]!).toBeLessThan(lights[i - 1]! - 0.004);
      expect(palette(id, count, "dark")).toEqual(palette(id, count, "light").reverse());
    });
  }
}

test("below the norm is orange, from it on purple, apart even without green", () => {
  const [low, , , high] = palette("diverging", 4, "light", 2);
  const [lowRed, , lowBlue] = rgbOf(low!);
  const [highRed, , highBlue] = rgbOf(high!);
  expect(lowRed).toBeGreaterThan(lowBlue);
  expect(highBlue).toBeGreaterThan(highRed);
  const [a, b] = [withoutGreen(low!), withoutGreen(high!)];
  expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.2);
});

test("both ends of the diverging ramp are darker than its middle", () => {
  const lights = palette("diverging", 6, "light", 3).map(luminance);
  expect(lights[0]!).toBeLessThan(lights[2]!);
  expect(lights[5]!).toBeLessThan(lights[3]!);
});

test.each([
  ["YlGnBu", interpolateYlGnBu],
  ["Greys", interpolateGreys],
  ["PuOr", interpolatePuOr],
  ["viridis", interpolateViridis],
] as const)(
  "%s runs as d3-scale-chromatic draws it, whose splines round the corners",
  (ramp, drawn) => {
    for (let share = 0; share <= 1; share += 1 / 64) {
      const [ours, theirs] = [rgbOf(colourAt(ramp, share)), rgbOf(drawn(share))];
      for (const i of [0, 1, 2]) expect(Math.abs(ours[i]! - theirs[i]!)).toBeLessThan(20);
    }
  },
);
