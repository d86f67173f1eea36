import Layers from "lucide-solid/icons/layers";
import Table2 from "lucide-solid/icons/table-2";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import { useModel } from "../model.tsx";
import { ReaderTools } from "./ReaderTools.tsx";
import "./header.css";

const AsKnown = lazy(async () => ({ default: (await import("../as-known/AsKnown.tsx")).AsKnown }));
const ScreenMenu = lazy(async () => ({ default: (await import("./ScreenMenu.tsx")).ScreenMenu }));

/** Name, where one is, search, and the reader's settings. */
export function Header(props: {
  theme: MapTheme;
  /** The first view is drawn: what it did not need may come. */
  complete: boolean;
  layersOpen: boolean;
  onLayers: () => void;
  breadcrumb: JSX.Element;
  search: JSX.Element;
}) {
  const { state } = useModel();
  const { t } = useSpeech();
  return (
    <header class="header">
      <div class="header-menu">
        <Show when={props.complete}>
          <Suspense>
            <ScreenMenu />
          </Suspense>
        </Show>
      </div>
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
        <Show when={props.complete}>
          <Suspense>
            <AsKnown />
          </Suspense>
        </Show>
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
        <ReaderTools theme={props.theme} adjust={state.adjust} />
      </nav>
    </header>
  );
}
