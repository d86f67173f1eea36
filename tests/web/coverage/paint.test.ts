import { expect, test } from "vitest";
import { UNIT_STATES } from "../../../web/constants.ts";
import { createPainter, dress, wholeOf } from "../../../web/coverage/paint.ts";

const reading = (value: number | null, state: (typeof UNIT_STATES)[number] = "reported") => ({
  value,
  state,
});

test("a value is classed by the whole number the legend counts it under", () => {
  expect(wholeOf(4.4)).toBe(4);
  expect(wholeOf(4.5)).toBe(5);
  expect([...dress([reading(4.4), reading(4.5), reading(7.9)], [5, 8]).classes]).toEqual([0, 1, 2]);
});

test("unknown and zero have no class; a late figure keeps its own", () => {
  const { classes, states } = dress(
    [reading(null, "not_reported"), reading(0, "zero"), reading(9, "late")],
    [5, 8],
  );
  expect([...classes]).toEqual([-1, -1, 2]);
  expect([...states].map((index) => UNIT_STATES[index])).toEqual(["not_reported", "zero", "late"]);
});

test("a recolouring sends only the units that changed: another class, another palette", () => {
  const sent: [number, unknown][] = [];
  const paint = createPainter(
    { setFeatureState: (feature, state) => void sent.push([feature.id, state]) },
    "commune",
  );
  const codes = ["00004", "00008"];
  const blues = ["#eef", "#99f", "#00f"];
  const reported = UNIT_STATES.indexOf("reported");
  expect(paint(codes, dress([reading(4), reading(9)], [5, 8]), blues)).toBe(2);
  expect(paint(codes, dress([reading(4), reading(6)], [5, 8]), blues)).toBe(1);
  expect(sent).toEqual([
    [4, { c: "#eef", s: reported }],
    [8, { c: "#00f", s: reported }],
    [8, { c: "#99f" }],
  ]);
  expect(paint(codes, dress([reading(4), reading(6)], [5, 8]), ["#eef", "#999", "#000"])).toBe(1);
  expect(sent.at(-1)).toEqual([8, { c: "#999" }]);
});

test("a unit that loses its class loses its colour", () => {
  const sent: unknown[] = [];
  const paint = createPainter({ setFeatureState: (_, state) => void sent.push(state) }, "commune");
  paint(["00004"], dress([reading(4)], [5]), ["#eef", "#00f"]);
  paint(["00004"], dress([reading(null, "not_reported")], [5]), ["#eef", "#00f"]);
  expect(sent.at(-1)).toEqual({ c: null, s: UNIT_STATES.indexOf("not_reported") });
});
