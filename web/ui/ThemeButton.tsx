import Contrast from "lucide-solid/icons/contrast";
import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";

const NEXT: Record<MapTheme, MapTheme> = { light: "dark", dark: "contrast", contrast: "light" };

/** Light, dark, high contrast, one after the other. */
export function ThemeButton(props: { theme: MapTheme; onTheme: (theme: MapTheme) => void }) {
  const { t } = useSpeech();
  const words = () => `${t("app.theme")}: ${t(`app.theme.${props.theme}`)}`;
  return (
    <button
      type="button"
      class="button"
      aria-label={words()}
      title={words()}
      onClick={() => props.onTheme(NEXT[props.theme])}
    >
      <Show when={props.theme === "light"}>
        <Sun size={20} aria-hidden="true" />
      </Show>
      <Show when={props.theme === "dark"}>
        <Moon size={20} aria-hidden="true" />
      </Show>
      <Show when={props.theme === "contrast"}>
        <Contrast size={20} aria-hidden="true" />
      </Show>
    </button>
  );
}
