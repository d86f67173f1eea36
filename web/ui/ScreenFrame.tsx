import {
  type Accessor,
  createContext,
  createEffect,
  type JSX,
  lazy,
  Show,
  useContext,
} from "solid-js";
import { AsKnown } from "../as-known/AsKnown.tsx";
import { SpeechProvider, useSpeech } from "../i18n/i18n.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import { createTheme } from "../theme.ts";
import { type AppState, createUrlState } from "../url-state.ts";
import { ReaderTools } from "./ReaderTools.tsx";
import { Region } from "./Region.tsx";
import { ScreenMenu } from "./ScreenMenu.tsx";
import "./header.css";
import "./screen-frame.css";

const GenerationBanner = lazy(async () => ({
  default: (await import("../as-known/GenerationBanner.tsx")).GenerationBanner,
}));

interface ScreenContext {
  /** Date, generation, norm, language and theme as they stand in the address. */
  state: AppState;
  theme: Accessor<MapTheme>;
}

const Context = createContext<ScreenContext>();

/** What a screen inside a `ScreenFrame` shares with its header. */
export function useScreen(): ScreenContext {
  const context = useContext(Context);
  if (!context) throw new Error("useScreen needs a ScreenFrame above it");
  return context;
}

/**
 * A screen that is not the map: header with menu, title and settings, and below it what the screen
 * shows, which loads and fails by itself.
 *
 * @param props.title  In both languages; also the title of the page.
 * @param props.tools  What stands in the header beside the title.
 */
export function ScreenFrame(props: {
  title: { vi: string; en: string };
  tools?: JSX.Element;
  children: JSX.Element;
}) {
  const state = createUrlState();
  const theme = createTheme(state.theme);
  return (
    <Context.Provider value={{ state, theme }}>
      <SpeechProvider locale={state.lang()}>
        <Frame title={props.title[state.lang()]} tools={props.tools}>
          {props.children}
        </Frame>
      </SpeechProvider>
    </Context.Provider>
  );
}

function Frame(props: { title: string; tools?: JSX.Element; children: JSX.Element }) {
  const { state, theme } = useScreen();
  const { t, locale } = useSpeech();
  createEffect(() => {
    document.title = `${props.title} · ${t("app.name")}`;
    document.documentElement.lang = locale();
  });
  return (
    <div class="screen-frame">
      <header class="header">
        <ScreenMenu />
        <h1 class="screen-title">{props.title}</h1>
        <div class="screen-tools">{props.tools}</div>
        <nav class="header-tools" aria-label={t("app.settings")}>
          <AsKnown />
          <ReaderTools theme={theme()} adjust={state.adjust} />
        </nav>
      </header>
      <main class="screen-main">
        <Show when={state.generation()}>
          <Region>
            <GenerationBanner />
          </Region>
        </Show>
        <Region>{props.children}</Region>
      </main>
    </div>
  );
}
