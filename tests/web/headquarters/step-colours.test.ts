import { describe, expect, test } from "vitest";
import {
  inkOn,
  luminance,
  SHARE_SHADES,
  stepShades,
} from "../../../web/headquarters/step-colours.ts";

describe("colours of the ladder", () => {
  test("luminance is that of WCAG", () => {
    expect(luminance("#000000")).toBe(0);
    expect(luminance("#ffffff")).toBeCloseTo(1, 6);
    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance: 0.2126 R for pure red.
    expect(luminance("#ff0000")).toBeCloseTo(0.2126, 6);
  });

  test.each([
    ["rungs", stepShades("headquarters")],
    ["vehicles", stepShades("vehicles")],
    ["shares", SHARE_SHADES],
  ])(
    "%s darken step by step on light and lighten on dark: greyscale keeps the order",
    (_, shades) => {
      const light = shades.map((shade) => luminance(shade.light));
      const dark = shades.map((shade) => luminance(shade.dark));
      expect(light).toEqual(light.toSorted((a, b) => b - a));
      expect(dark).toEqual(dark.toSorted((a, b) => a - b));
    },
  );

  test("the ink of a plate has at least 4.5 to 1 on every step", () => {
    for (const { light, dark } of stepShades("headquarters")) {
      for (const fill of [light, dark]) {
        const [high, low] = [luminance(fill), luminance(inkOn(fill))].sort((a, b) => b - a);
        expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
