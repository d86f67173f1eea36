import type { NeedAnswer, Pin } from "../../server/plan/schema.ts";
import type { Position } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { ARC_HEIGHT, tiltOf } from "../border/arc-shape.ts";
import { LOAN_SHADE } from "../border/border-colours.ts";
import { onePostPixels, radiusOfPosts } from "../border/posts-size.ts";
import { rgbOf } from "../coverage/columns.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { shadeOn } from "../map/shade.ts";

/** So many arcs are drawn in full colour. */
const MANY_ARCS = 60;

/** Posts of a plan on one arc; a difference may be negative. */
export interface DrawnMove {
  source: string;
  code: string;
  posts: number;
}

interface Arc {
  from: Position;
  to: Position;
  posts: number;
  strong: boolean;
}

interface Mark {
  position: Position;
  posts: number;
  pinned: boolean;
}

/** Arcs from sources to communes and a circle for the posts of each; what is pinned has a ring. */
export function MoveArcs(props: {
  moves: readonly DrawnMove[];
  sources: NeedAnswer["sources"];
  unit: (code: string) => Unit | undefined;
  pins: readonly Pin[];
  /** Commune or source that is looked at: its arcs stand out. */
  chosen: string | undefined;
}) {
  const { drawDeck, colours, zoom } = useMapOwner();
  const sourceOf = () => new Map(props.sources.map((source) => [source.id, source.position]));
  const arcs = (): Arc[] => {
    const positions = sourceOf();
    return props.moves.flatMap(({ source, code, posts }) => {
      const [from, to] = [positions.get(source), props.unit(code)?.centre];
      if (!from || !to || posts === 0) return [];
      const strong = props.chosen === undefined || props.chosen === code || props.chosen === source;
      return [{ from, to, posts: Math.abs(posts), strong }];
    });
  };
  const marks = (): Mark[] => {
    const perCode = new Map<string, number>();
    for (const { code, posts } of props.moves) {
      perCode.set(code, (perCode.get(code) ?? 0) + Math.abs(posts));
    }
    const pinned = new Set(props.pins.map(({ code }) => code));
    for (const code of pinned) if (!perCode.has(code)) perCode.set(code, 0);
    return [...perCode].flatMap(([code, posts]) => {
      const position = props.unit(code)?.centre;
      return position ? [{ position, posts, pinned: pinned.has(code) }] : [];
    });
  };

  drawDeck("moves", (deck) => {
    const loan = rgbOf(shadeOn(colours(), LOAN_SHADE));
    const [halo, ink] = [rgbOf(colours().halo), rgbOf(colours().ink)];
    const onePost = onePostPixels(zoom());
    const drawn = arcs();
    // Many arcs let the need under them be seen.
    const opacity = Math.min(1, MANY_ARCS / Math.max(1, drawn.length));
    const lending = new Set(props.moves.map(({ source }) => source));
    return [
      new deck.ArcLayer<Arc>({
        id: "plan-arcs",
        data: drawn,
        getSourcePosition: ({ from }) => from,
        getTargetPosition: ({ to }) => to,
        getSourceColor: ({ strong }) => [...loan, strong ? 40 + 60 * opacity : 14],
        getTargetColor: ({ strong }) => [...loan, strong ? 95 + 140 * opacity : 30],
        getWidth: ({ posts }) => (0.5 + 0.5 * Math.sqrt(posts)) * (0.4 + 0.15 * onePost),
        getHeight: ARC_HEIGHT,
        getTilt: ({ from, to }) => tiltOf(from, to),
        numSegments: 40,
      }),
      new deck.ScatterplotLayer<NeedAnswer["sources"][number]>({
        id: "plan-sources",
        data: props.sources.filter(({ id }) => lending.has(id)),
        radiusUnits: "pixels",
        lineWidthUnits: "pixels",
        stroked: true,
        getPosition: ({ position }) => position,
        getRadius: 3,
        getFillColor: halo,
        getLineColor: loan,
        getLineWidth: 1.5,
      }),
      new deck.ScatterplotLayer<Mark>({
        id: "plan-marks",
        data: marks(),
        radiusUnits: "pixels",
        lineWidthUnits: "pixels",
        stroked: true,
        getPosition: ({ position }) => position,
        getRadius: ({ posts }) =>
          Math.max(2, (0.6 + 0.4 * opacity) * radiusOfPosts(posts, onePost)),
        getFillColor: loan,
        getLineColor: ({ pinned }) => (pinned ? ink : halo),
        getLineWidth: ({ pinned }) => (pinned ? 2.5 : 1.2),
        updateTriggers: { getRadius: [onePost, opacity] },
      }),
    ];
  });
  return null;
}
