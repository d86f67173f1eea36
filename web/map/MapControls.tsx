import ArrowUp from "lucide-solid/icons/arrow-up";
import House from "lucide-solid/icons/house";
import Minus from "lucide-solid/icons/minus";
import Plus from "lucide-solid/icons/plus";
import { createSignal, onCleanup } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { useMapOwner } from "./map-owner.ts";
import { scaleOf } from "./scale.ts";

/** Longest bar of the scale, CSS pixels. */
const BAR_PIXELS = 110;

/** Zoom, north, home and the scale. */
export function MapControls() {
  const { map } = useMapOwner();
  const { state } = useModel();
  const { t, number } = useSpeech();
  const read = () => ({
    bearing: map.getBearing(),
    scale: scaleOf(map.getCenter().lat, map.getZoom(), BAR_PIXELS),
  });
  const [now, setNow] = createSignal(read());
  const update = () => setNow(read());
  map.on("move", update);
  onCleanup(() => map.off("move", update));
  const distance = () => {
    const { meters } = now().scale;
    return meters >= 1000 ? `${number(meters / 1000)} km` : `${number(meters)} m`;
  };

  return (
    <>
      <div class="map-buttons">
        <button
          type="button"
          class="button"
          title={t("map.zoomIn")}
          aria-label={t("map.zoomIn")}
          onClick={(event) => map.zoomIn({}, { originalEvent: event })}
        >
          <Plus size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button"
          title={t("map.zoomOut")}
          aria-label={t("map.zoomOut")}
          onClick={(event) => map.zoomOut({}, { originalEvent: event })}
        >
          <Minus size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button"
          title={t("map.home")}
          aria-label={t("map.home")}
          onClick={() => state.go({ unit: null })}
        >
          <House size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button north"
          title={t("map.north")}
          aria-label={t("map.north")}
          onClick={() => map.resetNorthPitch()}
        >
          <ArrowUp size={18} aria-hidden="true" style={{ rotate: `${-now().bearing}deg` }} />
          <span aria-hidden="true">{t("map.northLetter")}</span>
        </button>
      </div>
      <div class="map-scale" role="img" aria-label={`${t("map.scale")}: ${distance()}`}>
        <span class="bar" style={{ width: `${now().scale.pixels}px` }} />
        {distance()}
      </div>
    </>
  );
}
