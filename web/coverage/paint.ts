import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Level, UnitState } from "../../server/schema.ts";
import { STATE_INDEX } from "../constants.ts";
import type { MapColours } from "../map/map-colours.ts";
import { UNITS_SOURCE } from "../map/style.ts";
import { TEXTURED_STATES, type TexturedState } from "../map/textures.ts";
import { classOf, type LowerBounds } from "./classes.ts";
import type { Readings } from "./indicator.ts";

/** Tile layer of a level. */
export const tileLayerOf = (level: Level) => (level === "province" ? "provinces" : "communes");

export const fillLayerId = (level: Level) => `${tileLayerOf(level)}-fill`;

const NO_CLASS = -1;

/** A value as the legend counts it: rounded to a whole number, halves up. */
export const wholeOf = (value: number): number => Math.floor(value + 0.5);

/** Reported values as the legend counts them; classes are made of these alone. */
export function reportedWholes({ values, states }: Readings): Float64Array {
  const wholes = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (states[i] === STATE_INDEX.reported && value >= 0) wholes[count++] = wholeOf(value);
  }
  return wholes.subarray(0, count);
}

/** Class of every unit, in the order of the readings; -1 for none. */
export function classesOf({ values, states }: Readings, bounds: LowerBounds): Int8Array {
  const classes = new Int8Array(values.length).fill(NO_CLASS);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= 0 && states[i] !== STATE_INDEX.zero) classes[i] = classOf(wholeOf(value), bounds);
  }
  return classes;
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

/** Of an outfit's number: its state, below its colour. */
const STATE_BITS = 3;
const STATE_MASK = (1 << STATE_BITS) - 1;
const NOTHING_YET = -1;

/**
 * Remembers what the map wears and sends only what changed: no geometry, one feature-state a changed
 * unit. One painter a map and level.
 *
 * @returns Paints units, always the same ones in the same order, and says how many changed.
 */
export function createPainter(map: Paintable, level: Level) {
  const feature = { source: UNITS_SOURCE, sourceLayer: tileLayerOf(level), id: 0 };
  // The map copies what it is given, so one object serves all units that change alike.
  const colourChanges: Pick<Outfit, "c">[] = [];
  const outfits: Outfit[] = [];
  const numbers = new Map<string | null, number>();
  let ids = new Int32Array(0);
  let worn = new Int32Array(0);

  const numberOf = (colour: string | null): number => {
    let number = numbers.get(colour);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(colour, number);
      colourChanges[number] = { c: colour };
      for (let s = 0; s <= STATE_MASK; s++) outfits[(number << STATE_BITS) | s] = { c: colour, s };
    }
    return number;
  };

  return function paint(
    codes: readonly string[],
    classes: Int8Array,
    states: Uint8Array,
    colours: readonly string[],
  ): number {
    if (ids.length !== codes.length) {
      ids = Int32Array.from(codes, Number);
      worn = new Int32Array(codes.length).fill(NOTHING_YET);
    }
    const blank = numberOf(null);
    const numbersOfClasses = colours.map(numberOf);
    let changed = 0;
    for (let i = 0; i < ids.length; i++) {
      const number = classes[i] === NO_CLASS ? blank : numbersOfClasses[classes[i]!]!;
      const outfit = (number << STATE_BITS) | states[i]!;
      const before = worn[i]!;
      if (outfit === before) continue;
      worn[i] = outfit;
      feature.id = ids[i]!;
      // The map copies key by key, thousands of times: most changes are of the colour alone.
      const sameState = before !== NOTHING_YET && ((before ^ outfit) & STATE_MASK) === 0;
      map.setFeatureState(feature, sameState ? colourChanges[number]! : outfits[outfit]!);
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
  ["==", ["coalesce", ["feature-state", "s"], -1], STATE_INDEX[state]],
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
