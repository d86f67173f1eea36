import { NormPicker } from "./NormPicker.tsx";
import { useTimelineSpeech } from "./use-timeline-speech.ts";
import "./timeline.css";

/** The norm in the panel, where the bar of time is too narrow for it. */
export function NormChoice() {
  const { t } = useTimelineSpeech();
  return (
    <section class="norm-choice" aria-label={t("timeline.norms")}>
      <h2>{t("timeline.norms")}</h2>
      <NormPicker />
    </section>
  );
}
