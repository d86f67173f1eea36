import Printer from "lucide-solid/icons/printer";
import { useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { AppState } from "../url-state.ts";
import { ThemeButton } from "./ThemeButton.tsx";

/** Language, theme and paper: the tools that end every header. */
export function ReaderTools(props: { theme: MapTheme; adjust: AppState["adjust"] }) {
  const { t, locale } = useSpeech();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={locale() === "vi" ? "EN, English" : "VI, Tiếng Việt"}
        onClick={() => props.adjust({ lang: locale() === "vi" ? "en" : null })}
      >
        {locale() === "vi" ? "EN" : "VI"}
      </button>
      <ThemeButton theme={props.theme} onTheme={(theme) => props.adjust({ theme })} />
      <button
        type="button"
        class="button wide-only"
        aria-label={t("app.print")}
        title={t("app.print")}
        onClick={() => window.print()}
      >
        <Printer size={20} aria-hidden="true" />
      </button>
    </>
  );
}
