import type { Accessor } from "solid-js";
import type { MapColours } from "../map/map-colours.ts";
import type { MapOwner } from "../map/map-owner.ts";
import type { Model } from "../model.tsx";
import type { Coverage } from "./create-coverage.ts";

/** Height of the tallest column, metres at the level's usual scale. */
const TALLEST_METERS = { province: 260_000, commune: 90_000 };
const RADIUS_METERS = { province: 11_000, commune: 2_200 };

/** "#rrggbb" or "rgb(r, g, b)" as deck.gl wants it. */
export function rgbOf(colour: string): [number, number, number] {
  if (colour.startsWith("#")) {
    const value = Number.parseInt(colour.slice(1), 16);
    return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  }
  const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? [];
  return [red, green, blue];
}

interface Column {
  position: [number, number];
  value: number;
  colour: [number, number, number];
}

/** Columns of the coverage's values: units without a value have none. */
export function columnsOf(coverage: Coverage, model: Pick<Model, "unit" | "scope">): Column[] {
  const within = model.scope();
  return coverage.codes.flatMap((code, i) => {
    const value = coverage.readings.values[i]!;
    const unit = model.unit(code);
    if (!(value > 0) || !unit) return [];
    if (within && unit.parent !== within) return [];
    return [
      {
        position: unit.centre,
        value,
        colour: rgbOf(coverage.colours[coverage.classes[i]!] ?? "#888888"),
      },
    ];
  });
}

export function drawColumns(
  drawDeck: MapOwner["drawDeck"],
  coverage: Accessor<Coverage | undefined>,
  model: Model,
  colours: Accessor<MapColours>,
) {
  drawDeck("columns", ({ ColumnLayer }) => {
    const shown = coverage();
    if (!shown) return [];
    const columns = columnsOf(shown, model);
    const highest = columns.reduce((most, column) => Math.max(most, column.value), 1);
    const tallest = TALLEST_METERS[shown.level] * (model.scope() ? 0.25 : 1);
    return [
      new ColumnLayer<Column>({
        id: "columns",
        data: columns,
        diskResolution: 6,
        radius: RADIUS_METERS[shown.level] * (model.scope() ? 0.6 : 1),
        extruded: true,
        getPosition: (column) => column.position,
        getFillColor: (column) => column.colour,
        getElevation: (column) => (column.value / highest) * tallest,
        material: { ambient: 0.6, diffuse: 0.5, shininess: 8 },
        parameters: { depthCompare: "less-equal" },
        getLineColor: rgbOf(colours().ink),
      }),
    ];
  });
}
