import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { DateField } from "../timeline/DateField.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import { Failure } from "../ui/Region.tsx";
import { Said } from "../ui/Said.tsx";
import { ScreenFrame, useScreen } from "../ui/ScreenFrame.tsx";
import { NormDialog } from "./NormDialog.tsx";
import { NormRow } from "./NormRow.tsx";
import { barSpan, byScope } from "./norm-state.ts";
import { en, vi } from "./strings.ts";
import { NormsProvider, useNorms, useNormWords } from "./use-norms.tsx";
import "./norms.css";

/** `/norms`: which rule is in force where and when, and the forms that add, replace and end one. */
export function NormsScreen() {
  return (
    <ScreenFrame title={{ vi: vi.title, en: en.title }}>
      <NormsProvider>
        <Inside />
      </NormsProvider>
    </ScreenFrame>
  );
}

const ROLES = ["total", "chief", "deputy", "officer"] as const;

function Inside() {
  const words = useNormWords();
  const { number, date } = useSpeech();
  const { state } = useScreen();
  const model = useNorms();
  const [said, setSaid] = createSignal("");

  const kept = createMemo(() =>
    model
      .norms()
      .filter(
        ({ scope, role }) =>
          (!model.filter("scope") || scope === model.filter("scope")) &&
          (!model.filter("role") || role === model.filter("role")),
      ),
  );
  const groups = createMemo(() => byScope(kept()));
  const scopes = createMemo(() => byScope(model.norms()).map(({ scope }) => scope));
  const span = createMemo(() => barSpan(model.norms(), model.asOf() || "2026-01-01"));
  const inForce = () => kept().filter(({ id }) => (model.standing(id)?.ruled ?? 0) > 0).length;
  /** Of the norms that the filters keep. */
  const figure = (standing: "all" | "in_force") => ({
    figure: `norms.${standing}.${model.filter("role") ?? "any"}.${model.filter("scope") ?? "any"}`,
    ...{ scope: "VN", asOf: model.asOf(), generation: state.generation() },
  });
  const summary = () =>
    words("count", {
      count: number(kept().length),
      inForce: number(inForce()),
      date: date(model.asOf()),
    });

  return (
    <div class="norms">
      <Show when={model.answer.error}>
        {(error) => <Failure error={error()} onRetry={model.refetch} />}
      </Show>
      <p class="note norms-intro">{words("intro")}</p>
      <search class="screen-search">
        <DateField date={model.asOf()} onDate={(asOf) => state.go({ asOf })} />
        <select
          class="field"
          aria-label={words("scope")}
          onChange={(event) => model.set({ scope: event.currentTarget.value })}
        >
          <option value="">{words("scope.all")}</option>
          <For each={scopes()}>
            {(scope) => (
              <option value={scope} selected={model.filter("scope") === scope}>
                {model.placeName(scope)}
              </option>
            )}
          </For>
        </select>
        <select
          class="field"
          aria-label={words("role")}
          onChange={(event) => model.set({ role: event.currentTarget.value })}
        >
          <option value="">{words("role.all")}</option>
          <For each={ROLES}>
            {(role) => (
              <option value={role} selected={model.filter("role") === role}>
                {words(`role.${role}`)}
              </option>
            )}
          </For>
        </select>
        <Show when={!state.generation()}>
          <button type="button" class="button primary" onClick={() => model.set({ do: "add" })}>
            <Plus size={18} aria-hidden="true" /> {words("add")}
          </button>
        </Show>
      </search>
      <Show when={model.asOf() && model.norms().length > 0}>
        <p class="norms-count">
          <Sentence
            words={(values) => words("count", { ...values, date: date(model.asOf()) })}
            figures={{
              count: () => <Figure of={figure("all")}>{number(kept().length)}</Figure>,
              inForce: () => <Figure of={figure("in_force")}>{number(inForce())}</Figure>,
            }}
          />
        </p>
        <For each={groups()} fallback={<p>{words("none")}</p>}>
          {(group) => (
            <section class="norms-scope">
              <h2>{model.placeName(group.scope)}</h2>
              <ul>
                <For each={group.norms}>{(norm) => <NormRow norm={norm} span={span()} />}</For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Show when={model.norms().length > 0 && model.filter("do")} keyed>
        {(task) => (
          <NormDialog
            task={task}
            onSaved={(words) => {
              setSaid(words);
              model.refetch();
            }}
            onClose={() => model.set({ do: "" })}
          />
        )}
      </Show>
      <p class="visually-hidden" aria-live="polite">
        {model.asOf() ? summary() : ""}
      </p>
      <Said text={said()} onGone={() => setSaid("")} />
    </div>
  );
}
