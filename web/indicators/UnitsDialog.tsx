import { useLocation } from "@solidjs/router";
import MapPinned from "lucide-solid/icons/map-pinned";
import X from "lucide-solid/icons/x";
import { createResource, lazy, onMount, Show, Suspense } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest } from "../model.tsx";
import { Failure } from "../ui/Region.tsx";
import { fetchIndicatorUnits } from "./client.ts";
import { mapLink } from "./map-link.ts";
import { TrainingTable } from "./TrainingTable.tsx";
import { UnitsTable } from "./UnitsTable.tsx";
import type { Outcome } from "./unit-rows.ts";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

const UnitsMap = lazy(async () => ({ default: (await import("./UnitsMap.tsx")).UnitsMap }));

/** The units behind a line as a table and on a map, and the way to them on the large map. */
export function UnitsDialog(props: {
  line: IndicatorLine;
  answer: IndicatorsAnswer;
  onClose: () => void;
}) {
  const words = useIndicatorWords();
  const { t, locale } = useSpeech();
  const { query } = useIndicators();
  const location = useLocation();
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());
  const [units, { refetch }] = createResource(
    () => ({ line: props.line, query: query() }),
    (asked) =>
      fetchIndicatorUnits(asked.line.id, {
        ...asked.query,
        kinds: asked.line.baseKinds.join(".") || undefined,
      }),
  );
  /** Units held to a number of posts are short of it or not; others have a thing or lack it. */
  const outcomeWords = (outcome: Outcome) =>
    outcome !== "unknown" && latest(units)?.compared
      ? words(`units.${outcome}.norm`)
      : words(`units.${outcome}`);
  return (
    <dialog ref={dialog} class="units-dialog" aria-labelledby="units-title" onClose={props.onClose}>
      <header>
        <h2 id="units-title">{words("units.title", { name: props.line.name[locale()] })}</h2>
        <Show when={mapLink(props.line, props.answer, location.search)}>
          {(href) => (
            <a class="button" href={href()}>
              <MapPinned size={16} aria-hidden="true" />
              {words("onMap")}
            </a>
          )}
        </Show>
        <button
          type="button"
          class="button"
          aria-label={t("app.close")}
          onClick={() => dialog.close()}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </header>
      <div class="units-body">
        <Show when={units.error}>
          {(error) => <Failure error={error()} onRetry={() => void refetch()} />}
        </Show>
        <Show when={latest(units)} fallback={<p class="note">{t("app.loading")}</p>}>
          {(found) => (
            <Show
              when={found().codes.length > 0}
              fallback={
                <Show when={found().trainings.length > 0} fallback={<p>{words("units.none")}</p>}>
                  <TrainingTable units={found()} answer={props.answer} />
                </Show>
              }
            >
              <div class="units-both">
                <div class="units-list">
                  <UnitsTable
                    line={props.line}
                    answer={props.answer}
                    units={found()}
                    outcome={outcomeWords}
                  />
                </div>
                <Suspense fallback={<div class="units-map" />}>
                  <UnitsMap units={found()} outcome={outcomeWords} />
                </Suspense>
              </div>
            </Show>
          )}
        </Show>
      </div>
    </dialog>
  );
}
