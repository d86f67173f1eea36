import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Level, UnitState } from "../../server/schema.ts";
import { UNIT_STATES } from "../constants.ts";
import type { MapColours } from "../map/map-colours.ts";
import { UNITS_SOURCE } from "../map/style.ts";
import { TEXTURED_STATES, type TexturedState } from "../map/textures.ts";
import { classOf, type LowerBounds } from "./classes.ts";
import type { Reading } from "./indicator.ts";

/** Tile layer of a level. */
export const tileLayerOf = (level: Level) => (level === "province" ? "provinces" : "communes");

export const fillLayerId = (level: Level) => `${tileLayerOf(level)}-fill`;

const NO_CLASS = -1;

/** What a unit wears: its class (-1 for none) and the index of its state in `UNIT_STATES`. */
export interface Clothes {
  classes: Int8Array;
  states: Uint8Array;
}

/** A value as the legend counts it: rounded to a whole number, halves up. */
export const wholeOf = (value: number): number => Math.floor(value + 0.5);

/** Reported values as the legend counts them; classes are made of these alone. */
export function reportedWholes(readings: readonly Reading[]): Float64Array {
  const wholes = new Float64Array(readings.length);
  let count = 0;
  for (const { value, state } of readings) {
    if (state === "reported" && value !== null) wholes[count++] = wholeOf(value);
  }
  return wholes.subarray(0, count);
}

/** Class and state of every unit, in the order of the readings. */
export function dress(readings: readonly Reading[], bounds: LowerBounds): Clothes {
  const classes = new Int8Array(readings.length).fill(NO_CLASS);
  const states = new Uint8Array(readings.length);
  for (let i = 0; i < readings.length; i++) {
    const { value, state } = readings[i]!;
    states[i] = UNIT_STATES.indexOf(state);
    if (value !== null && state !== "zero") classes[i] = classOf(wholeOf(value), bounds);
  }
  return { classes, states };
}

/** What a unit wears on the map: the colour of its class, null for none, and the index of its state. */
interface Outfit {
  c: string | null;
  s: number;
}

/** The part of a MapLibre map that recolouring needs. */
export interface Paintable {
  setFeatureState(
    feature: { source: string; sourceLayer: string; id: number },
    state: Partial<Outfit>,
  ): void;
}

/**
 * Remembers what the map wears and sends only what changed: no geometry, one feature-state a changed
 * unit. One painter a map and level.
 */
export function createPainter(map: Paintable, level: Level) {
  const sourceLayer = tileLayerOf(level);
  const worn = new Map<number, Outfit>();

  return function paint(
    codes: readonly string[],
    { classes, states }: Clothes,
    colours: readonly string[],
  ): number {
    let changed = 0;
    for (let i = 0; i < codes.length; i++) {
      const id = Number(codes[i]);
      const c = colours[classes[i]!] ?? null;
      const s = states[i]!;
      const outfit = worn.get(id);
      if (outfit && outfit.c === c && outfit.s === s) continue;
      // The map copies key by key, thousands of times: most changes are of the colour alone.
      const change = outfit?.s === s ? { c } : { c, s };
      if (outfit) Object.assign(outfit, change);
      else worn.set(id, { c, s });
      map.setFeatureState({ source: UNITS_SOURCE, sourceLayer, id }, change);
      changed++;
    }
    return changed;
  };
}

/**
 * The colour that a unit wears, `blank` without one. It never changes: another expression would make
 * MapLibre lay all tiles out again, which takes longer than the recolouring.
 */
const fillColour = (blank: string): ExpressionSpecification => [
  "to-color",
  ["feature-state", "c"],
  blank,
];

const onlyWhere = (state: UnitState): ExpressionSpecification => [
  "case",
  ["==", ["coalesce", ["feature-state", "s"], -1], UNIT_STATES.indexOf(state)],
  1,
  0,
];

export const textureImage = (state: TexturedState) => `texture-${state}`;

export const textureLayerId = (level: Level, state: TexturedState) =>
  `${tileLayerOf(level)}-${state}`;

/** Fill of one level and a texture layer for each textured state, bottom first. */
export function coverageLayers(level: Level, colours: MapColours): LayerSpecification[] {
  const from = { source: UNITS_SOURCE, "source-layer": tileLayerOf(level) } as const;
  return [
    {
      id: fillLayerId(level),
      type: "fill",
      ...from,
      paint: { "fill-color": fillColour(colours.blank), "fill-antialias": false },
    },
    ...TEXTURED_STATES.map(
      (state): LayerSpecification => ({
        id: textureLayerId(level, state),
        type: "fill",
        ...from,
        paint: { "fill-pattern": textureImage(state), "fill-opacity": onlyWhere(state) },
      }),
    ),
    ...(["zero", "dissolved"] as const).map(
      (state): LayerSpecification => ({
        id: `${textureLayerId(level, state)}-outline`,
        type: "line",
        ...from,
        paint: {
          "line-color": colours.ink,
          "line-width": 1.4,
          "line-opacity": onlyWhere(state),
          ...(state === "dissolved" ? { "line-dasharray": [0.5, 1.5] } : {}),
        },
      }),
    ),
  ];
}
