import type { ArcLayer, ArcLayerProps } from "@deck.gl/layers";
import type { DeckModules } from "../map/map-owner.ts";
import type { LoanArc } from "./join-loans.ts";

/** Length of a dash and its gap together, CSS pixels. */
const DASH_PIXELS = 11;

const SHADERS = {
  "vs:#decl": "out float chordPixels;",
  // `source` and `target` are the ends in the common space of deck.gl's arc shader.
  "vs:#main-end": "chordPixels = length(target.xy - source.xy) * project.scale;",
  "fs:#decl": "in float chordPixels;",
  "fs:DECKGL_FILTER_COLOR": `
    float dashes = max(3.0, floor(chordPixels / ${DASH_PIXELS.toFixed(1)}));
    if (fract(geometry.uv.x * dashes) > 0.58) discard;`,
};

type ArcLayerClass = new (props: ArcLayerProps<LoanArc>) => ArcLayer<LoanArc>;
let made: ArcLayerClass | undefined;

function dashedLayerClass({ ArcLayer }: DeckModules): ArcLayerClass {
  return class DashedArcLayer extends ArcLayer<LoanArc> {
    static override layerName = "DashedArcLayer";

    override getShaders() {
      const shaders = super.getShaders();
      return { ...shaders, inject: { ...shaders.inject, ...SHADERS } };
    }
  };
}

/** An ArcLayer whose arcs are broken lines, with dashes of one length at every zoom. */
export function dashedArcs(deck: DeckModules, props: ArcLayerProps<LoanArc>): ArcLayer<LoanArc> {
  made ??= dashedLayerClass(deck);
  return new made(props);
}
