import type { MapMouseEvent } from "maplibre-gl";
import { createEffect, onCleanup } from "solid-js";
import { classOf } from "../coverage/classes.ts";
import { addTextures } from "../map/add-textures.ts";
import { useMapOwner } from "../map/map-owner.ts";
import { isPointerClaimed } from "../map/pointer-claims.ts";
import { ANCHORS, UNITS_SOURCE } from "../map/style.ts";
import { useModel } from "../model.tsx";
import { fullName } from "../unit/unit-name.ts";
import { NO_SHARE, SHARE_ID, SHARE_UNKNOWN_ID, shareLayers, shareOpacity } from "./share-style.ts";
import { type ProvinceShare, SHARE_BOUNDS } from "./shares.ts";
import { useHeadquarters } from "./use-headquarters.ts";
import { useHeadquartersSpeech } from "./use-headquarters-speech.ts";

const codeOf = ({ percent, state }: ProvinceShare): number => {
  if (percent !== null) return classOf(percent, SHARE_BOUNDS);
  return state === "not_reported" ? NO_SHARE.notReported : NO_SHARE.blank;
};

/** Choropleth of the share completed by province. The staffing layer has the ground first. */
export function ProvinceShares() {
  const { map, colours, tip } = useMapOwner();
  const model = useModel();
  const { state } = model;
  const speech = useHeadquartersSpeech();
  const { shares } = useHeadquarters();
  const shown = () => !state.layers().includes("staffing");
  const stays = () => state.level() === "province" && !state.unit();

  addTextures(map, colours());
  for (const layer of shareLayers(colours())) map.addLayer(layer, ANCHORS.fills);
  onCleanup(() => {
    for (const id of [SHARE_ID, SHARE_UNKNOWN_ID]) if (map.getLayer(id)) map.removeLayer(id);
  });

  createEffect(() => {
    for (const share of shares()) {
      map.setFeatureState(
        { source: UNITS_SOURCE, sourceLayer: "provinces", id: Number(share.code) },
        { h: codeOf(share) },
      );
    }
  });
  createEffect(() => {
    const opacity = state.hqOpacity() / 100;
    for (const id of [SHARE_ID, SHARE_UNKNOWN_ID]) {
      map.setLayoutProperty(id, "visibility", shown() ? "visible" : "none");
      const unknown = id === SHARE_UNKNOWN_ID;
      map.setPaintProperty(id, "fill-opacity", shareOpacity(opacity, stays(), unknown));
    }
  });

  const onMove = (event: MapMouseEvent) => {
    if (!shown() || isPointerClaimed(map, event)) return;
    const [feature] = map.queryRenderedFeatures(event.point, { layers: ["ground"] });
    const share = shares().find((one) => one.code === feature?.properties.code);
    const unit = share && model.unit(share.code);
    if (!unit) return;
    const { t, number } = speech;
    const line =
      share.percent === null
        ? t(`state.${share.state}`)
        : t(`hq.tip.share.${state.hq()}`, {
            done: number(share.done),
            known: number(share.known),
            percent: number(share.percent),
          });
    tip(event.point, { title: fullName(unit, t), lines: [line] });
  };
  map.on("mousemove", onMove);
  onCleanup(() => map.off("mousemove", onMove));
  return null;
}
