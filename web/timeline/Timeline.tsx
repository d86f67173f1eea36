import Pause from "lucide-solid/icons/pause";
import Play from "lucide-solid/icons/play";
import StepBack from "lucide-solid/icons/step-back";
import StepForward from "lucide-solid/icons/step-forward";
import { Show } from "solid-js";
import { latest, useModel } from "../model.tsx";
import { createPlayer } from "./create-player.ts";
import { DateField } from "./DateField.tsx";
import { NormPicker } from "./NormPicker.tsx";
import { stopAfter, stopBefore } from "./stops.ts";
import { TimelineStatus } from "./TimelineStatus.tsx";
import { TimelineTrack } from "./TimelineTrack.tsx";
import { useTimelineSpeech } from "./use-timeline-speech.ts";
import "./timeline.css";

/** The bar that chooses the date, what is known of it, and the norm it is judged by. */
export function Timeline() {
  const model = useModel();
  const { t } = useTimelineSpeech();
  const player = createPlayer(model);
  const at = () => player.date() ?? "";

  return (
    <section class="timeline" aria-label={t("timeline.title")}>
      <div class="timeline-buttons">
        <button
          type="button"
          class="button timeline-step"
          aria-label={t("timeline.previous")}
          title={t("timeline.previous")}
          disabled={stopBefore(player.stops(), at()) === undefined}
          onClick={() => player.goTo(stopBefore(player.stops(), at()))}
        >
          <StepBack size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button primary"
          aria-label={player.playing() ? t("timeline.pause") : t("timeline.play")}
          title={player.playing() ? t("timeline.pause") : t("timeline.play")}
          disabled={player.stops().length < 2}
          onClick={player.togglePlaying}
        >
          <Show when={player.playing()} fallback={<Play size={18} aria-hidden="true" />}>
            <Pause size={18} aria-hidden="true" />
          </Show>
        </button>
        <button
          type="button"
          class="button timeline-step"
          aria-label={t("timeline.next")}
          title={t("timeline.next")}
          disabled={stopAfter(player.stops(), at()) === undefined}
          onClick={() => player.goTo(stopAfter(player.stops(), at()))}
        >
          <StepForward size={18} aria-hidden="true" />
        </button>
      </div>
      <TimelineTrack player={player} marks={latest(model.timeline)?.marks ?? []} />
      <DateField date={at()} onDate={player.goTo} />
      <TimelineStatus date={at()} />
      <NormPicker />
    </section>
  );
}
