import { createEffect, createMemo, createSignal, Match, on, Show, Switch } from "solid-js";
import type { Outcome, Preflight } from "../../server/import/schema.ts";
import { ApiError } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { AcceptForm } from "./AcceptForm.tsx";
import { ChoicesMade } from "./ChoicesMade.tsx";
import { createChoices } from "./create-choices.ts";
import type { ImportModel } from "./create-import.ts";
import { OutcomeFilter } from "./OutcomeFilter.tsx";
import { Refusal } from "./Refusal.tsx";
import { RowTable } from "./RowTable.tsx";
import { Sums } from "./Sums.tsx";
import { useImportWords } from "./use-import-words.ts";
import { WhatWasRead } from "./WhatWasRead.tsx";
import "./check.css";

/** Step 2: what the file says, row by row, and what it would change; nothing is stored. */
export function CheckStep(props: { model: ImportModel }) {
  const words = useImportWords();
  const { t } = useSpeech();
  const preflight = () => (props.model.preflight.error ? undefined : props.model.preflight.latest);
  const isGone = () => {
    const { error } = props.model.preflight;
    return error instanceof ApiError && error.status === 404;
  };
  return (
    <Switch fallback={<p class="import-note">{t("app.loading")}</p>}>
      <Match when={isGone()}>
        <div class="notice" role="alert">
          <p>{words("check.expired")}</p>
          <button type="button" class="button primary" onClick={() => props.model.restart()}>
            {words("file.again")}
          </button>
        </div>
      </Match>
      <Match when={props.model.preflight.error}>
        {(error) => (
          <>
            <Refusal error={error()} />
            <button type="button" class="button" onClick={() => void props.model.refetch()}>
              {t("app.retry")}
            </button>
          </>
        )}
      </Match>
      <Match when={preflight()}>
        {(known) => <Checked preflight={known()} model={props.model} />}
      </Match>
    </Switch>
  );
}

function Checked(props: { preflight: Preflight; model: ImportModel }) {
  const words = useImportWords();
  const counts = () => props.preflight.counts;
  /** What waits for a person comes first; a clean file shows all its rows. */
  const foremost = createMemo((): Outcome | "all" => {
    if (counts().choices > 0) return "choices";
    return counts().impossible > 0 ? "impossible" : "all";
  });
  const shown = () => props.model.shown() ?? foremost();
  const choices = createChoices(props.model);
  const [focusRows, setFocusRows] = createSignal(0);
  const show = (outcome: Outcome | "all") => props.model.set({ show: outcome });
  // With the last choice made, the rows that waited are gone.
  createEffect(
    on(
      () => counts().choices,
      (left, before) => {
        if (before && left === 0 && props.model.shown() === "choices") {
          props.model.set({ show: undefined });
        }
      },
    ),
  );
  return (
    <div class="import-check">
      <div class="import-check-main">
        <WhatWasRead preflight={props.preflight} model={props.model} />
        <Show when={props.preflight.knownAs}>
          {(batch) => <p class="notice">{words("check.known", { batch: batch() })}</p>}
        </Show>
        <section class="import-rows">
          <OutcomeFilter counts={counts()} shown={shown()} onShow={show} />
          <Show when={helpKey(shown())}>{(key) => <p class="import-note">{words(key())}</p>}</Show>
          <ChoicesMade choices={choices} />
          <RowTable
            preflight={props.preflight}
            outcome={shown()}
            choices={choices}
            focus={focusRows()}
          />
        </section>
      </div>
      <div class="import-check-side">
        <Sums preflight={props.preflight} />
        <AcceptForm
          preflight={props.preflight}
          model={props.model}
          onShow={(outcome) => {
            show(outcome);
            setFocusRows(focusRows() + 1);
          }}
        />
      </div>
    </div>
  );
}

/** What a person can do with rows that wait. */
const helpKey = (shown: Outcome | "all") =>
  shown === "choices" || shown === "impossible" ? (`rows.do.${shown}` as const) : undefined;
