import type { Color, Layer } from "@deck.gl/core";
import type { ArcLayerProps } from "@deck.gl/layers";
import type { Source } from "../../server/reinforcement/schema.ts";
import type { DeckModules } from "../map/map-owner.ts";
import { ARC_HEIGHT, tiltOf } from "./arc-shape.ts";
import { brokenArcs } from "./broken-arcs.ts";
import type { Emphasis } from "./emphasis.ts";
import type { LoanArc, LoanMark } from "./join-loans.ts";
import { radiusOfPosts } from "./posts-size.ts";
import { brokenRing, RING_MAPPING } from "./ring-icon.ts";

type Rgb = [number, number, number];

/** What the loans look like at the moment. */
export interface LoanLook {
  loan: Rgb;
  ink: Rgb;
  halo: Rgb;
  /** 0 to 1. */
  opacity: number;
  /** Strong loans are the ones asked about; the others stay as a faint ground. */
  strong: Emphasis;
  /** Radius of one post, CSS pixels. */
  onePost: number;
}

/** Share of its strength that an arc or symbol keeps when another is asked about. */
const FAINT = 0.1;
/** Room between a symbol and the ring that marks it, CSS pixels. */
const RING_GAP = 3.5;

/**
 * Radius of the hollow symbol of planned posts: by their number, or around what is there already and its
 * own ring.
 */
function plannedRadius(mark: LoanMark, active: LoanMark | undefined, onePost: number): number {
  const own = radiusOfPosts(mark.posts, onePost);
  if (!active) return own;
  const room = active.endingSoon > 0 ? 2 * RING_GAP : RING_GAP;
  return Math.max(own, radiusOfPosts(active.posts, onePost) + room);
}

let ring: HTMLCanvasElement | undefined;

/** Arcs from sources to communes, symbols sized by posts, rings on those that end soon, sources; hollow what is planned. */
export function drawLoans(
  deck: DeckModules,
  marks: readonly LoanMark[],
  planned: readonly LoanMark[],
  sources: readonly Source[],
  look: LoanLook,
): Layer[] {
  const arcs = marks.flatMap((mark) => mark.arcs);
  const plannedArcs = planned.flatMap((mark) => mark.arcs);
  const active = new Map(marks.map((mark) => [mark.code, mark]));
  const colour = (arc: LoanArc, alpha: number): Color => [
    ...look.loan,
    look.strong.arc(arc) ? alpha : alpha * FAINT,
  ];
  const arcProps = {
    opacity: look.opacity,
    getSourcePosition: (arc) => arc.from,
    getTargetPosition: (arc) => arc.to,
    getSourceColor: (arc) => colour(arc, 90),
    getTargetColor: (arc) => colour(arc, 235),
    getWidth: (arc) => (0.5 + 0.5 * Math.sqrt(arc.posts)) * (0.4 + 0.15 * look.onePost),
    getHeight: ARC_HEIGHT,
    getTilt: (arc) => tiltOf(arc.from, arc.to),
    numSegments: 40,
    updateTriggers: {
      getWidth: look.onePost,
      getSourceColor: look.strong,
      getTargetColor: look.strong,
    },
  } satisfies Partial<ArcLayerProps<LoanArc>>;
  const alpha = (mark: LoanMark) => (look.strong.mark(mark) ? 255 : 255 * FAINT * 2);
  ring ??= brokenRing();

  return [
    new deck.ArcLayer<LoanArc>({
      ...arcProps,
      id: "loans-lasting",
      data: arcs.filter((arc) => arc.endingSoon === 0),
    }),
    brokenArcs(deck, "dashed", {
      ...arcProps,
      id: "loans-ending",
      data: arcs.filter((arc) => arc.endingSoon > 0),
    }),
    brokenArcs(deck, "dotted", { ...arcProps, id: "loans-planned", data: plannedArcs }),
    new deck.ScatterplotLayer<Source>({
      id: "loan-sources",
      data: sources.filter((source) =>
        [...arcs, ...plannedArcs].some((arc) => arc.source === source),
      ),
      opacity: look.opacity,
      radiusUnits: "pixels",
      lineWidthUnits: "pixels",
      stroked: true,
      getPosition: (source) => source.position,
      getRadius: 2.6,
      getFillColor: look.halo,
      getLineColor: look.loan,
      getLineWidth: 1.5,
    }),
    new deck.ScatterplotLayer<LoanMark>({
      id: "loan-marks",
      data: marks,
      opacity: look.opacity,
      radiusUnits: "pixels",
      lineWidthUnits: "pixels",
      stroked: true,
      getPosition: (mark) => mark.position,
      getRadius: (mark) => radiusOfPosts(mark.posts, look.onePost),
      getFillColor: (mark) => [...look.loan, alpha(mark)],
      getLineColor: (mark) => [...look.halo, alpha(mark)],
      getLineWidth: 1.2,
      updateTriggers: {
        getRadius: look.onePost,
        getFillColor: look.strong,
        getLineColor: look.strong,
      },
    }),
    new deck.ScatterplotLayer<LoanMark>({
      id: "loan-planned-marks",
      data: planned,
      opacity: look.opacity,
      radiusUnits: "pixels",
      lineWidthUnits: "pixels",
      filled: false,
      stroked: true,
      getPosition: (mark) => mark.position,
      getRadius: (mark) => plannedRadius(mark, active.get(mark.code), look.onePost),
      getLineColor: (mark) => [...look.loan, alpha(mark)],
      getLineWidth: 1.8,
      updateTriggers: { getRadius: [look.onePost, marks], getLineColor: look.strong },
    }),
    new deck.IconLayer<LoanMark>({
      id: "loans-ending-marks",
      data: marks.filter((mark) => mark.endingSoon > 0),
      opacity: look.opacity,
      iconAtlas: ring as unknown as string,
      iconMapping: RING_MAPPING,
      getIcon: () => "ring",
      sizeUnits: "pixels",
      getSize: (mark) => 2 * (radiusOfPosts(mark.posts, look.onePost) + RING_GAP),
      getPosition: (mark) => mark.position,
      getColor: (mark) => [...look.ink, alpha(mark)],
      updateTriggers: { getSize: look.onePost, getColor: look.strong },
    }),
  ];
}
