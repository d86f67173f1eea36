import type { Coverage } from "./create-coverage.ts";

/** Colour a unit wears on the map by its code; undefined where it has no class. */
export function colourOf(coverage: Coverage | undefined): (code: string) => string | undefined {
  if (!coverage) return () => undefined;
  const places = new Map(coverage.codes.map((code, i) => [code, i]));
  return (code) => {
    const place = places.get(code);
    return place === undefined ? undefined : coverage.colours[coverage.classes[place]!];
  };
}
