import { useSearchParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import type { Level, Structure } from "../server/schema.ts";
import { STRUCTURE_NOW, UNIT_STATES } from "./constants.ts";
import type { Locale } from "./i18n/i18n.tsx";

export const INDICATORS = [
  "strength",
  "per_10k",
  "per_100km2",
  "per_border_km",
  "norm_share",
  "shortfall",
] as const;
export type Indicator = (typeof INDICATORS)[number];

export const METHODS = ["quantile", "equal", "natural", "hand"] as const;
export type Method = (typeof METHODS)[number];

export const PALETTES = ["blue", "viridis", "grey", "diverging"] as const;
export type PaletteId = (typeof PALETTES)[number];

export const LAYERS = ["staffing", "border", "headquarters", "requests"] as const;
export type LayerId = (typeof LAYERS)[number];

export const HQ_THEMES = ["headquarters", "housing", "vehicles"] as const;
export type HeadquartersTheme = (typeof HQ_THEMES)[number];

/** Which requests the map counts. */
export const ASKED = [
  "all",
  "reporting",
  "headquarters",
  "equipment",
  "posts",
  "allowances",
  "other",
] as const;

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** What the table keeps: units in a state, known ones, by the norm, the fewest, those on the map. */
export const KEPT = [...UNIT_STATES, "known", "below", "meeting", "fewest", "seen"] as const;
export type Kept = (typeof KEPT)[number];

const oneOf =
  <T extends string>(allowed: readonly T[], fallback: T) =>
  (text: string | undefined): T =>
    allowed.includes(text as T) ? (text as T) : fallback;

const pattern =
  (expected: RegExp) =>
  (text: string | undefined): string | undefined =>
    text && expected.test(text) ? text : undefined;

const wholeBetween =
  (low: number, high: number, fallback: number) => (text: string | undefined) => {
    const value = Number(text);
    return text && Number.isInteger(value) && value >= low && value <= high ? value : fallback;
  };

/** One line a parameter: how its text is read. What cannot be read falls back, never throws. */
const READERS = {
  asOf: pattern(/^\d{4}-\d{2}-\d{2}$/),
  generation: pattern(/^[0-9a-f]{16}$/),
  /** Before the change of structure: the units of then, or those of now with figures carried over. */
  units: oneOf<"then" | "now">(["then", "now"], "then"),
  unit: pattern(/^(\d{2}|\d{5})$/),
  level: oneOf<Level>(["commune", "province"], "commune"),
  layers: (text: string | undefined): LayerId[] =>
    text === undefined ? ["staffing"] : LAYERS.filter((layer) => text.split(".").includes(layer)),
  indicator: oneOf(INDICATORS, "strength"),
  method: oneOf(METHODS, "quantile"),
  classes: wholeBetween(2, 9, 5),
  /** Lower bounds of the second class and on, by hand. */
  breaks: (text: string | undefined): number[] =>
    [...new Set((text ?? "").split(".").filter(Boolean).map(Number))]
      .filter((value) => Number.isInteger(value) && value >= 0)
      .sort((a, b) => a - b)
      .slice(0, 8),
  palette: oneOf<PaletteId | "auto">([...PALETTES, "auto"], "auto"),
  opacity: wholeBetween(10, 100, 85),
  borderOpacity: wholeBetween(10, 100, 100),
  hqOpacity: wholeBetween(10, 100, 100),
  requestsOpacity: wholeBetween(10, 100, 100),
  asked: oneOf(ASKED, "all"),
  columns: (text: string | undefined) => text === "1",
  norm: (text: string | undefined) => pattern(/^[a-z0-9][a-z0-9-]{0,39}$/)(text) ?? "in-force",
  hq: oneOf(HQ_THEMES, "headquarters"),
  table: (text: string | undefined) => text === "1",
  /** Column of the table it is sorted by, "-" in front for the largest first. */
  sort: pattern(/^-?[a-z0-9_]{1,20}$/),
  /** Words a unit of the table must hold. */
  find: (text: string | undefined) => (text ?? "").slice(0, 80),
  only: (text: string | undefined): Kept[] =>
    KEPT.filter((kept) => (text ?? "").split(".").includes(kept)),
  /** Class of the map's indicator the table keeps, whole numbers: "5-7", "-4", "8-". */
  range: pattern(/^(\d{0,9}-\d{1,9}|\d{1,9}-)$/),
  /** Columns of the table; absent means the usual ones. */
  cols: (text: string | undefined) => text?.split(".").filter(Boolean).slice(0, 20),
  lang: oneOf<Locale>(["vi", "en"], "vi"),
  theme: oneOf(THEMES, "system"),
  /** zoom/lat/lon[/bearing/pitch] of the map; absent means "fit". */
  view: pattern(/^[\d.]+(\/-?[\d.]+){2,4}$/),
};

type Readers = typeof READERS;
export type UrlState = { [K in keyof Readers]: () => ReturnType<Readers[K]> };
export type UrlChange = { [K in keyof Readers]?: ReturnType<Readers[K]> | null };

interface ReadBy {
  asOf: string | undefined;
  generation: string | undefined;
  norm: string | undefined;
  structure: Structure | undefined;
}

/** Everything a person sets on the map screen, read from and written to the address. */
export interface AppState extends UrlState {
  /** What a read of figures asks by; what is the server's default is left out. */
  readBy: () => ReadBy;
  /** A new entry in the browser's history: going somewhere. */
  go: (change: UrlChange) => void;
  /** The same entry: adjusting what is looked at. */
  adjust: (change: UrlChange) => void;
}

const write = (value: UrlChange[keyof UrlChange]): string | null => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(".");
  if (typeof value === "boolean") return value ? "1" : null;
  return String(value);
};

/** A parameter that stands in an address more than once counts once. */
export const firstValue = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

export function createUrlState(): AppState {
  const [search, setSearch] = useSearchParams();
  // Each by itself: a change of one parameter leaves alone what depends on another.
  const state = Object.fromEntries(
    Object.entries(READERS).map(([key, read]) => {
      const text = createMemo(() => firstValue(search[key]));
      return [key, createMemo(() => read(text()))];
    }),
  ) as unknown as UrlState;
  const change = (replace: boolean) => (changes: UrlChange) => {
    const texts = Object.entries(changes).map(([key, value]) => [key, write(value)]);
    // An empty list of layers is a choice, not an absence.
    setSearch(
      Object.fromEntries(texts.map(([k, v]) => [k, v === "" && k === "layers" ? "none" : v])),
      {
        replace,
        scroll: false,
      },
    );
  };
  const push = change(false);
  return Object.assign(state, {
    readBy: () => ({
      asOf: state.asOf(),
      generation: state.generation(),
      norm: state.norm() === "in-force" ? undefined : state.norm(),
      structure: state.units() === "now" ? STRUCTURE_NOW : undefined,
    }),
    // Going to a unit means looking at it: an old camera would keep it out of sight.
    go: (changes: UrlChange) => push("unit" in changes ? { view: null, ...changes } : changes),
    adjust: change(true),
  });
}
