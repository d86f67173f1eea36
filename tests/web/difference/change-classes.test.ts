import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeClasses,
  changeClassOf,
  changeText,
  signed,
} from "../../../web/difference/change-classes.ts";
import { changeColours } from "../../../web/difference/change-colours.ts";

const plain = (value: number) => String(value);

test("losses, none and gains are classes of whole numbers without shared ends", () => {
  // Sizes 1 1 2 3 5 8: bounds at a third and two thirds are 2 and 5.
  const classes = changeClasses([1, -1, 2, -3, 5, 8, 0]);
  expect(classes.map((one) => changeText(one, plain))).toEqual([
    "≤ −5",
    "−4 … −2",
    "−1",
    "0",
    "+1",
    "+2 … +4",
    "≥ +5",
  ]);
});

test("every whole number is in one class alone, and a gain mirrors a loss", () => {
  const whole = fc.integer({ min: -60, max: 60 });
  fc.assert(
    fc.property(fc.array(whole), whole, (changes, change) => {
      const classes = changeClasses(changes);
      const holding = classes.filter(
        ({ from, to }) => (from === null || change >= from) && (to === null || change <= to),
      );
      expect(holding.length).toBe(1);
      const last = classes.length - 1;
      expect(changeClassOf(-change, classes)).toBe(last - changeClassOf(change, classes));
    }),
    { seed: 5 },
  );
});

test("a class has one colour, and no loss wears the colour of a gain", () => {
  for (const theme of ["light", "dark", "contrast"] as const) {
    const classes = changeClasses([1, 2, 3, 4, 5, 6, -9]);
    expect(new Set(changeColours(classes, theme)).size).toBe(classes.length);
  }
});

test("a change carries its sign, with a true minus", () => {
  expect([signed(3, plain), signed(-3, plain), signed(0, plain)]).toEqual(["+3", "−3", "0"]);
});
