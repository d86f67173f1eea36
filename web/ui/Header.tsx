import Contrast from "lucide-solid/icons/contrast";
import Layers from "lucide-solid/icons/layers";
import Moon from "lucide-solid/icons/moon";
import Printer from "lucide-solid/icons/printer";
import Sun from "lucide-solid/icons/sun";
import Table2 from "lucide-solid/icons/table-2";
import { type JSX, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import { useModel } from "../model.tsx";
import "./header.css";

const NEXT: Record<MapTheme, MapTheme> = { light: "dark", dark: "contrast", contrast: "light" };

/** Name, where one is, search, and the reader's settings. */
export function Header(props: {
  theme: MapTheme;
  layersOpen: boolean;
  onLayers: () => void;
  breadcrumb: JSX.Element;
  search: JSX.Element;
}) {
  const { state } = useModel();
  const { t, locale } = useSpeech();
  return (
    <header class="header">
      <button
        type="button"
        class="button"
        aria-expanded={props.layersOpen}
        aria-label={t(props.layersOpen ? "app.fold" : "app.unfold")}
        title={t(props.layersOpen ? "app.fold" : "app.unfold")}
        onClick={() => props.onLayers()}
      >
        <Layers size={20} aria-hidden="true" />
      </button>
      <h1 class="header-name">{t("app.name")}</h1>
      <div class="header-place">{props.breadcrumb}</div>
      <div class="header-search">{props.search}</div>
      <nav class="header-tools" aria-label={t("app.settings")}>
        <button
          type="button"
          class="button"
          aria-pressed={state.table()}
          aria-label={t("app.table")}
          title={t("app.table")}
          onClick={() => state.go({ table: !state.table() })}
        >
          <Table2 size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button"
          aria-label={locale() === "vi" ? "EN, English" : "VI, Tiếng Việt"}
          onClick={() => state.adjust({ lang: locale() === "vi" ? "en" : null })}
        >
          {locale() === "vi" ? "EN" : "VI"}
        </button>
        <button
          type="button"
          class="button"
          aria-label={`${t("app.theme")}: ${t(`app.theme.${props.theme}`)}`}
          title={`${t("app.theme")}: ${t(`app.theme.${props.theme}`)}`}
          onClick={() => state.adjust({ theme: NEXT[props.theme] })}
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
        <button
          type="button"
          class="button wide-only"
          aria-label={t("app.print")}
          title={t("app.print")}
          onClick={() => window.print()}
        >
          <Printer size={20} aria-hidden="true" />
        </button>
      </nav>
    </header>
  );
}
