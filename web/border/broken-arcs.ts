import type { ArcLayer, ArcLayerProps } from "@deck.gl/layers";
import type { DeckModules } from "../map/map-owner.ts";
import type { LoanArc } from "./join-loans.ts";

/** A dash and its gap together in CSS pixels, and the share of it that is drawn. */
const PATTERNS = {
  /** Terms that end. */
  dashed: { period: 11, drawn: 0.58 },
  /** Terms that have not begun. */
  dotted: { period: 6, drawn: 0.36 },
};
type Pattern = keyof typeof PATTERNS;

const shaders = ({ period, drawn }: (typeof PATTERNS)[Pattern]) => ({
  "vs:#decl": "out float chordPixels;",
  // `source` and `target` are the ends in the common space of deck.gl's arc shader.
  "vs:#main-end": "chordPixels = length(target.xy - source.xy) * project.scale;",
  "fs:#decl": "in float chordPixels;",
  "fs:DECKGL_FILTER_COLOR": `
    float dashes = max(3.0, floor(chordPixels / ${period.toFixed(1)}));
    if (fract(geometry.uv.x * dashes) > ${drawn.toFixed(2)}) discard;`,
});

type ArcLayerClass = new (props: ArcLayerProps<LoanArc>) => ArcLayer<LoanArc>;
const made = new Map<Pattern, ArcLayerClass>();

function brokenLayerClass({ ArcLayer }: DeckModules, pattern: Pattern): ArcLayerClass {
  return class BrokenArcLayer extends ArcLayer<LoanArc> {
    // deck.gl keeps a shader by the name of its layer.
    static override layerName = `BrokenArcLayer-${pattern}`;

    override getShaders() {
      const own = super.getShaders();
      return { ...own, inject: { ...own.inject, ...shaders(PATTERNS[pattern]) } };
    }
  };
}

/** An ArcLayer whose arcs are broken lines, with dashes or dots of one length at every zoom. */
export function brokenArcs(
  deck: DeckModules,
  pattern: Pattern,
  props: ArcLayerProps<LoanArc>,
): ArcLayer<LoanArc> {
  const known = made.get(pattern) ?? brokenLayerClass(deck, pattern);
  made.set(pattern, known);
  return new known(props);
}
