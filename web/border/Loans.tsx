import type { MapMouseEvent } from "maplibre-gl";
import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { rgbOf } from "../coverage/columns.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { claimPointer } from "../map/pointer-claims.ts";
import { shadeOn } from "../map/shade.ts";
import { useModel } from "../model.tsx";
import { LOAN_SHADE } from "./border-colours.ts";
import { drawLoans } from "./draw-loans.ts";
import { type Asked, emphasisOf } from "./emphasis.ts";
import { loanTip } from "./loan-tip.ts";
import { createLoanPointer, type PointedLoan } from "./point-at-loans.ts";
import { onePostPixels } from "./posts-size.ts";
import { useBorder } from "./use-border.ts";
import { useBorderSpeech } from "./use-border-speech.ts";

/** The layer of the ground that names communes at their centres. */
const NAMES_ID = "commune-names";

/** Symbols, arcs and sources of the posts on loan, and what the pointer reads from them. */
export function Loans() {
  const { map, colours, drawDeck, tip, zoom } = useMapOwner();
  const model = useModel();
  const speech = useBorderSpeech();
  const { marks, planned, sources, onePost, setOnePost } = useBorder();
  createEffect(() => setOnePost(onePostPixels(zoom())));
  const [pointed, setPointed] = createSignal<Asked>();
  const pointer = createMemo(() => createLoanPointer([...planned(), ...marks()], sources()));
  const arcs = createMemo(() => marks().flatMap((mark) => mark.arcs));
  const strong = createMemo(() => {
    const unit = model.state.unit();
    return emphasisOf(
      pointed() ?? (unit ? { unit } : undefined),
      [...marks(), ...planned()],
      model.scope(),
    );
  });

  // Names of communes step below the symbols while these are shown.
  const lowerNames = (ems: number) => {
    if (map.getLayer(NAMES_ID)) map.setLayoutProperty(NAMES_ID, "text-offset", [0, ems]);
  };
  lowerNames(1.5);
  onCleanup(() => lowerNames(0));

  drawDeck("loans", (deck) =>
    drawLoans(deck, marks(), planned(), sources(), {
      loan: rgbOf(shadeOn(colours(), LOAN_SHADE)),
      ink: rgbOf(colours().ink),
      halo: rgbOf(colours().halo),
      opacity: model.state.borderOpacity() / 100,
      strong: strong(),
      onePost: onePost(),
    }),
  );

  const under = ({ lngLat }: MapMouseEvent): PointedLoan | undefined =>
    pointer()([lngLat.lng, lngLat.lat], map.getZoom(), onePost(), strong().arc);

  const onMove = (event: MapMouseEvent) => {
    const loan = under(event);
    setPointed((before) => {
      const now = loan && askedBy(loan);
      return isSame(before, now) ? before : now;
    });
    if (!loan) return;
    model.setHovered(codeOf(loan));
    map.getCanvas().style.cursor = "pointer";
    tip(event.point, loanTip(loan, arcs(), planned(), model.unit, speech));
  };
  const onLeave = () => setPointed(undefined);
  const onClick = (event: MapMouseEvent) => {
    const loan = under(event);
    const code = loan && codeOf(loan);
    if (code) model.state.go({ unit: code });
  };
  claimPointer(map, (event) => under(event) !== undefined);
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  map.on("click", onClick);
  onCleanup(() => {
    map.off("mousemove", onMove);
    map.off("mouseout", onLeave);
    map.off("click", onClick);
  });
  return null;
}

const codeOf = (loan: PointedLoan) =>
  "mark" in loan ? loan.mark.code : "arc" in loan ? loan.arc.code : undefined;

const askedBy = (loan: PointedLoan): Asked =>
  "source" in loan ? { source: loan.source.id } : { unit: codeOf(loan)! };

const isSame = (one: Asked, other: Asked) => JSON.stringify(one) === JSON.stringify(other);
