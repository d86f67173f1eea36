import { rgbOf } from "../coverage/columns.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { type FallMark, markRadius } from "./fall-marks.ts";

/** A symbol on each commune that falls: on the map of the country its ground alone is too small to see. */
export function FallMarks(props: { marks: readonly FallMark[]; colours: readonly string[] }) {
  const { colours, drawDeck } = useMapOwner();
  drawDeck("falls", ({ ScatterplotLayer }) => {
    const swatches = props.colours;
    return [
      new ScatterplotLayer<FallMark>({
        id: "falls",
        data: props.marks,
        ...{ radiusUnits: "pixels", lineWidthUnits: "pixels", stroked: true },
        getPosition: ({ position }) => position,
        getRadius: markRadius,
        getFillColor: ({ span }) => rgbOf(swatches[span]!),
        getLineColor: rgbOf(colours().ink),
        getLineWidth: 1.2,
        updateTriggers: { getFillColor: swatches },
      }),
    ];
  });
  return null;
}
