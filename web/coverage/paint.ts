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

/** The part of a MapLibre map that recolouring needs. */
export interface Paintable {
  setFeatureState(
    feature: { source: string; sourceLayer: string; id: number },
    state: Record<string, unknown>,
  ): void;
}

/**
 * Remembers what the map wears and sends only what changed: no geometry, one feature-state a changed
 * unit. One painter a map and level.
 */
export function createPainter(map: Paintable, level: Level) {
  const sourceLayer = tileLayerOf(level);
  const worn = new Map<string, number>();

  return function paint(codes: readonly string[], clothes: Clothes): number {
    let changed = 0;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!;
      const outfit = (clothes.classes[i]! + 1) * 8 + clothes.states[i]!;
      if (worn.get(code) === outfit) continue;
      worn.set(code, outfit);
      map.setFeatureState(
        { source: UNITS_SOURCE, sourceLayer, id: Number(code) },
        { k: clothes.classes[i]!, s: clothes.states[i]! },
      );
      changed++;
    }
    return changed;
  };
}

/** Colour by class, `blank` for units without one. */
export function fillColour(colours: string[], blank: string): ExpressionSpecification {
  const state: ExpressionSpecification = ["coalesce", ["feature-state", "k"], NO_CLASS];
  return [
    "match",
    state,
    ...(colours.length > 0 ? colours : [blank]).flatMap((colour, i) => [i, colour]),
    blank,
  ] as unknown as ExpressionSpecification;
}

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
      paint: { "fill-color": colours.blank, "fill-antialias": false },
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
