import type { Position } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { ARC_HEIGHT, tiltOf } from "../border/arc-shape.ts";
import { LOAN_SHADE } from "../border/border-colours.ts";
import { rgbOf } from "../coverage/columns.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { shadeOn } from "../map/shade.ts";

interface Line {
  from: Position;
  to: Position;
  strong: boolean;
}

interface Mark {
  position: Position;
  pinned: boolean;
}

/** Standing teams and an arc to every commune each serves. */
export function ServedLines(props: {
  bases: readonly { code: string; serves: readonly string[] }[];
  /** Where a base must stand: these have a ring. */
  pins: readonly string[];
  unit: (code: string) => Unit | undefined;
  /** A base or a commune that is looked at: its arcs stand out. */
  chosen: string | undefined;
}) {
  const { drawDeck, colours } = useMapOwner();
  const lines = (): Line[] =>
    props.bases.flatMap(({ code, serves }) =>
      serves.flatMap((served) => {
        const [from, to] = [props.unit(code)?.centre, props.unit(served)?.centre];
        if (!from || !to || code === served) return [];
        const { chosen } = props;
        return [{ from, to, strong: chosen === undefined || chosen === code || chosen === served }];
      }),
    );
  drawDeck("served", (deck) => {
    const loan = rgbOf(shadeOn(colours(), LOAN_SHADE));
    const [halo, ink] = [rgbOf(colours().halo), rgbOf(colours().ink)];
    const pinned = new Set(props.pins);
    const marks = props.bases.flatMap(({ code }): Mark[] => {
      const unit = props.unit(code);
      return unit ? [{ position: unit.centre, pinned: pinned.has(code) }] : [];
    });
    return [
      new deck.ArcLayer<Line>({
        id: "served-lines",
        data: lines(),
        getSourcePosition: ({ from }) => from,
        getTargetPosition: ({ to }) => to,
        getSourceColor: ({ strong }) => [...loan, strong ? 230 : 40],
        getTargetColor: ({ strong }) => [...loan, strong ? 170 : 25],
        getWidth: ({ strong }) => (strong ? 2 : 1.2),
        getHeight: ARC_HEIGHT,
        getTilt: ({ from, to }) => tiltOf(from, to),
        numSegments: 30,
      }),
      new deck.ScatterplotLayer<Mark>({
        id: "base-marks",
        data: marks,
        radiusUnits: "pixels",
        lineWidthUnits: "pixels",
        stroked: true,
        getPosition: ({ position }) => position,
        getRadius: 7,
        getFillColor: loan,
        getLineColor: ({ pinned }) => (pinned ? ink : halo),
        getLineWidth: 2,
      }),
    ];
  });
  return null;
}
