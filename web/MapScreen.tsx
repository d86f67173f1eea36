import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import type { Bounds } from "../server/schema.ts";
import { CoverageLayers } from "./coverage/CoverageLayers.tsx";
import { CoveragePanel } from "./coverage/CoveragePanel.tsx";
import { colourOf } from "./coverage/colour-of.ts";
import { createCoverage } from "./coverage/create-coverage.ts";
import { SpeechProvider, useSpeech } from "./i18n/i18n.tsx";
import { Inset } from "./map/Inset.tsx";
import { MapControls } from "./map/MapControls.tsx";
import { MapNotes } from "./map/MapNotes.tsx";
import { MapView } from "./map/MapView.tsx";
import { latest, ModelProvider, useModel } from "./model.tsx";
import "./map-screen.css";
import "./print.css";
import { PrintHead } from "./PrintHead.tsx";
import { createTheme } from "./theme.ts";
import { Breadcrumb } from "./ui/Breadcrumb.tsx";
import { Header } from "./ui/Header.tsx";
import { Failure, Region } from "./ui/Region.tsx";

// What the first map does not need comes after it.
const surroundings = () => import("./surroundings.ts");
const Islands = lazy(async () => ({ default: (await surroundings()).Islands }));
const KeyFigures = lazy(async () => ({ default: (await surroundings()).KeyFigures }));
const LayerPanels = lazy(async () => ({ default: (await surroundings()).LayerPanels }));
const MapBanner = lazy(async () => ({
  default: (await import("./as-known/MapBanner.tsx")).MapBanner,
}));
const NormChoice = lazy(async () => ({ default: (await surroundings()).NormChoice }));
const RuleLine = lazy(async () => ({ default: (await surroundings()).RuleLine }));
const RuleNote = lazy(async () => ({ default: (await surroundings()).RuleNote }));
const SearchBox = lazy(async () => ({ default: (await surroundings()).SearchBox }));
const ShownLayers = lazy(async () => ({ default: (await surroundings()).ShownLayers }));
const Timeline = lazy(async () => ({ default: (await surroundings()).Timeline }));
const UnitCard = lazy(async () => ({ default: (await import("./unit/UnitCard.tsx")).UnitCard }));
const UnitTable = lazy(async () => ({
  default: (await import("./table/UnitTable.tsx")).UnitTable,
}));

/** Longest wait for the first view before the rest is fetched all the same, milliseconds. */
const FIRST_VIEW_MS = 6000;

/** The map `/`: layers on the left, the map, a card or the table on the right, time below. */
export function MapScreen() {
  return (
    <ModelProvider>
      <Spoken />
    </ModelProvider>
  );
}

function Spoken() {
  const { state } = useModel();
  return (
    <SpeechProvider locale={state.lang()}>
      <Screen />
    </SpeechProvider>
  );
}

const isNarrow = () => matchMedia("(max-width: 760px)").matches;

function Screen() {
  const model = useModel();
  const { state } = model;
  const speech = useSpeech();
  const { t } = speech;
  const theme = createTheme(state.theme);
  const coverage = createCoverage(model, theme);
  const colourOfUnit = createMemo(() => colourOf(coverage()));
  // What surrounds the map does not compete with it for the line.
  const [isDrawn, setDrawn] = createSignal(false);
  const patience = setTimeout(() => setDrawn(true), FIRST_VIEW_MS);
  onCleanup(() => clearTimeout(patience));
  const [layersOpen, setLayersOpen] = createSignal(!isNarrow());
  // One sheet at a time on a phone: what was just asked for.
  createEffect(
    on([state.unit, state.table], () => isNarrow() && setLayersOpen(false), { defer: true }),
  );

  const target = (): Bounds | undefined =>
    state.unit() ? model.unit(state.unit()!)?.bounds : model.structure()?.bounds;
  /** A new map only for another theme or other boundaries: anything else is a recolouring. */
  const mapKey = () => {
    const boundaries = model.structure()?.boundaries;
    return boundaries && `${boundaries.id} ${theme()}`;
  };

  const goUp = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.closest("input, select, [popover]"))
      return;
    const code = state.unit();
    if (code) state.go({ unit: code.length === 5 ? (model.unit(code)?.parent ?? null) : null });
    else if (state.table()) state.go({ table: false });
  };
  onMount(() => {
    document.addEventListener("keydown", goUp);
    onCleanup(() => document.removeEventListener("keydown", goUp));
  });

  /** Whether the figures may be older ones, or those of units that are no more. */
  const mayDiffer = () =>
    state.generation() !== undefined ||
    latest(model.frame)?.carried === true ||
    Boolean(model.structure()?.inForceUntil);
  const failed = () => model.structures.error ?? model.frame.error;

  return (
    <div
      class="screen"
      data-layers={layersOpen()}
      data-side={Boolean(state.unit()) || state.table()}
    >
      <button type="button" class="skip button" onClick={() => state.go({ table: true })}>
        {t("app.skip")}
      </button>
      <Header
        theme={theme()}
        complete={isDrawn()}
        layersOpen={layersOpen()}
        onLayers={() => setLayersOpen(!layersOpen())}
        breadcrumb={<Breadcrumb />}
        search={
          <Show when={isDrawn()}>
            <Region>
              <SearchBox />
            </Region>
          </Show>
        }
      />
      <PrintHead />
      <aside class="left" aria-label={t("app.panels")} hidden={!layersOpen()}>
        <CoveragePanel coverage={coverage()} theme={theme()} />
        <Show when={isDrawn()}>
          <Region>
            <LayerPanels />
            <NormChoice />
            <RuleNote />
            <KeyFigures onOpen={(change) => state.go({ ...change, table: true })} />
          </Region>
        </Show>
      </aside>
      <main class="centre">
        <Show when={mapKey()} keyed>
          <MapView
            tiles={model.structure()!.boundaries.tiles}
            maxZoom={model.structure()!.boundaries.maxZoom}
            theme={theme()}
            target={target()}
            onDrawn={() => setDrawn(true)}
          >
            <CoverageLayers coverage={coverage()} />
            <Show when={isDrawn()}>
              <Region>
                <Islands coverage={coverage()} />
                <ShownLayers />
              </Region>
            </Show>
            <MapControls />
          </MapView>
        </Show>
        <div class="map-banner">
          <Show when={failed()}>
            {(error) => <Failure error={error()} onRetry={() => location.reload()} />}
          </Show>
          <Show when={(isDrawn() || failed()) && mayDiffer()}>
            <Region>
              <MapBanner />
            </Region>
          </Show>
        </div>
        <Inset coverage={coverage()} theme={theme()} />
        <Show when={isDrawn()}>
          <Region>
            <RuleLine />
          </Region>
        </Show>
        <MapNotes />
      </main>
      <Show when={state.unit() || state.table()}>
        <aside
          class="right"
          id="side"
          data-wide={state.table() || undefined}
          aria-label={t("app.details")}
        >
          <Show when={state.unit() && state.table()}>
            <div class="segments">
              <button
                type="button"
                class="button"
                aria-pressed="false"
                onClick={() => state.go({ table: false })}
              >
                {t("app.card")}
              </button>
              <button type="button" class="button" aria-pressed="true">
                {t("app.table")}
              </button>
            </div>
          </Show>
          <Region>
            <Show
              when={state.table()}
              fallback={<UnitCard code={state.unit()!} onClose={() => state.go({ unit: null })} />}
            >
              <UnitTable
                hovered={model.hovered()}
                onHover={model.setHovered}
                visibleBounds={model.visibleBounds()}
                colourOf={colourOfUnit()}
              />
            </Show>
          </Region>
        </aside>
      </Show>
      <footer class="bottom">
        <Show when={isDrawn()}>
          <Region>
            <Timeline />
          </Region>
        </Show>
      </footer>
      <p class="visually-hidden" aria-live="polite">
        <Show when={model.asOf()}>
          {(date) => (
            <>
              {t("coverage.changed", {
                indicator: t(`coverage.indicator.${state.indicator()}`),
                date: speech.date(date()),
              })}
            </>
          )}
        </Show>
        <Show when={latest(model.frame)?.demo}>{t("app.demo")}</Show>
      </p>
    </div>
  );
}
