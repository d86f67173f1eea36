import { SpeechProvider, useSpeech } from "../i18n/i18n.tsx";

/** A path that is no screen. */
export function Missing() {
  return (
    <SpeechProvider locale="vi">
      <Words />
    </SpeechProvider>
  );
}

function Words() {
  const { t } = useSpeech();
  return (
    <main class="missing">
      <p>{t("app.gone")}</p>
      <a class="button primary" href="/">
        {t("app.name")}
      </a>
    </main>
  );
}
