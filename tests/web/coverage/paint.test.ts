import { expect, test } from "vitest";
import { STATE_INDEX } from "../../../web/constants.ts";
import type { Reading, Readings } from "../../../web/coverage/indicator.ts";
import { classesOf, createPainter, type Paintable, wholeOf } from "../../../web/coverage/paint.ts";

const reading = (value: number | null, state: Reading["state"] = "reported"): Reading => ({
  value,
  state,
});

const all = (...list: Reading[]): Readings => ({
  values: Float64Array.from(list, ({ value }) => value ?? Number.NaN),
  states: Uint8Array.from(list, ({ state }) => STATE_INDEX[state]),
});

/** A painter, and a copy of what it told the map of each unit. */
function watched() {
  const sent: [number, object][] = [];
  const map: Paintable = { setFeatureState: ({ id }, state) => void sent.push([id, { ...state }]) };
  const paint = createPainter(map, "commune");
  return {
    sent,
    wear: (codes: string[], readings: Readings, bounds: number[], colours: string[]) =>
      paint(codes, classesOf(readings, bounds), readings.states, colours),
  };
}

test("a value is classed by the whole number the legend counts it under", () => {
  expect(wholeOf(4.4)).toBe(4);
  expect(wholeOf(4.5)).toBe(5);
  const classes = classesOf(all(reading(4.4), reading(4.5), reading(7.9)), [5, 8]);
  expect([...classes]).toEqual([0, 1, 2]);
});

test("unknown and zero have no class; a late figure keeps its own", () => {
  const readings = all(reading(null, "not_reported"), reading(0, "zero"), reading(9, "late"));
  expect([...classesOf(readings, [5, 8])]).toEqual([-1, -1, 2]);
});

test("a recolouring sends only the units that changed: another class, another palette", () => {
  const { sent, wear } = watched();
  const codes = ["00004", "00008"];
  const blues = ["#eef", "#99f", "#00f"];
  expect(wear(codes, all(reading(4), reading(9)), [5, 8], blues)).toBe(2);
  expect(wear(codes, all(reading(4), reading(6)), [5, 8], blues)).toBe(1);
  expect(sent).toEqual([
    [4, { c: "#eef", s: STATE_INDEX.reported }],
    [8, { c: "#00f", s: STATE_INDEX.reported }],
    [8, { c: "#99f" }],
  ]);
  expect(wear(codes, all(reading(4), reading(6)), [5, 8], ["#eef", "#999", "#000"])).toBe(1);
  expect(sent.at(-1)).toEqual([8, { c: "#999" }]);
});

test("a unit that loses its class loses its colour; one whose state alone changes says so", () => {
  const { sent, wear } = watched();
  const colours = ["#eef", "#00f"];
  wear(["00004"], all(reading(4)), [5], colours);
  wear(["00004"], all(reading(null, "not_reported")), [5], colours);
  expect(sent.at(-1)).toEqual([4, { c: null, s: STATE_INDEX.not_reported }]);
  wear(["00004"], all(reading(4)), [5], colours);
  wear(["00004"], all(reading(4, "late")), [5], colours);
  expect(sent.at(-1)).toEqual([4, { c: "#eef", s: STATE_INDEX.late }]);
});
