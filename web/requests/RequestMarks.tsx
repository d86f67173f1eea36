import type { MapMouseEvent } from "maplibre-gl";
import { createEffect, onCleanup } from "solid-js";
import { rgbOf } from "../coverage/columns.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { claimPointer } from "../map/pointer-claims.ts";
import { shadeOn } from "../map/shade.ts";
import { useModel } from "../model.tsx";
import { fullName } from "../unit/unit-name.ts";
import { en, vi } from "./layer-strings.ts";
import { REQUEST_SHADE } from "./request-colour.ts";
import { markAt, markRadius, type RequestMark } from "./request-marks.ts";
import { useRequestLayer } from "./use-request-layer.ts";

/** Circles with the number of open requests, and what the pointer reads from them. */
export function RequestMarks() {
  const { map, colours, drawDeck, tip, zoom } = useMapOwner();
  const model = useModel();
  const { state } = model;
  const words = useWords(vi, en);
  const { t, number } = useSpeech();
  const { marks, setZoom } = useRequestLayer();
  createEffect(() => setZoom(zoom()));

  drawDeck("requests", ({ ScatterplotLayer, TextLayer }) => {
    const fill = rgbOf(shadeOn(colours(), REQUEST_SHADE));
    const halo = rgbOf(colours().halo);
    const shared = {
      data: marks(),
      opacity: state.requestsOpacity() / 100,
      getPosition: (mark: RequestMark) => mark.position,
    };
    return [
      new ScatterplotLayer<RequestMark>({
        ...shared,
        id: "request-marks",
        radiusUnits: "pixels",
        lineWidthUnits: "pixels",
        stroked: true,
        getRadius: ({ count }) => markRadius(count),
        getFillColor: fill,
        getLineColor: halo,
        getLineWidth: 1.5,
      }),
      new TextLayer<RequestMark>({
        ...shared,
        id: "request-counts",
        characterSet: "0123456789.,",
        fontFamily: "Be Vietnam Pro",
        fontWeight: 600,
        sizeUnits: "pixels",
        getSize: 11,
        getText: ({ count }) => String(count),
        getColor: halo,
      }),
    ];
  });

  const under = ({ point }: MapMouseEvent) =>
    markAt(marks(), point, (position) => map.project(position));
  claimPointer(map, (event) => under(event) !== undefined);

  const onMove = (event: MapMouseEvent) => {
    const mark = under(event);
    if (!mark) return;
    const unit = model.unit(mark.code);
    const kind = state.asked();
    model.setHovered(mark.code);
    map.getCanvas().style.cursor = "pointer";
    tip(event.point, {
      title: unit ? fullName(unit, t) : mark.code,
      lines: [
        words("tip.open", { count: number(mark.count) }),
        ...(kind === "all" ? [] : [words(`kind.${kind}`)]),
        ...(mark.unassigned > 0
          ? [words("layer.unassigned", { count: number(mark.unassigned) })]
          : []),
        ...(mark.oldestDays === null || kind !== "all"
          ? []
          : [words("layer.oldest", { days: number(mark.oldestDays) })]),
      ],
    });
  };
  const onClick = (event: MapMouseEvent) => {
    const mark = under(event);
    if (mark) state.go({ unit: mark.code });
  };
  map.on("mousemove", onMove);
  map.on("click", onClick);
  onCleanup(() => {
    map.off("mousemove", onMove);
    map.off("click", onClick);
  });
  return null;
}
