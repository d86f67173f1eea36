import { useSpeech } from "../i18n/i18n.tsx";
import { NormPicker } from "./NormPicker.tsx";
import "./timeline.css";

/** The norm in the panel, where the bar of time is too narrow for it. */
export function NormChoice() {
  const { t } = useSpeech();
  return (
    <section class="norm-choice" aria-label={t("timeline.norms")}>
      <h2>{t("timeline.norms")}</h2>
      <NormPicker />
    </section>
  );
}
