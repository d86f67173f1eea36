import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, Show } from "solid-js";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest, useModel } from "../model.tsx";
import { DateField } from "../timeline/DateField.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Failure } from "../ui/Region.tsx";
import { Said } from "../ui/Said.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { REQUEST_ROUTES, REQUEST_STATES } from "./constants.ts";
import { OpenCounts } from "./OpenCounts.tsx";
import { RequestDialog } from "./RequestDialog.tsx";
import { RequestRow } from "./RequestRow.tsx";
import { useRequests, useRequestWords } from "./use-requests.tsx";

/** The register: filters, counts, and the requests themselves, the oldest open one first. */
export function Register() {
  const words = useRequestWords();
  const { t, number, date, compare } = useSpeech();
  const { state } = useScreen();
  const model = useModel();
  const { query, answer, refetch, kept, set, showMore, page, most } = useRequests();
  const [said, setSaid] = createSignal("");

  const shown = () => latest(answer);
  const provinces = createMemo(() =>
    (latest(model.provinces)?.units ?? []).toSorted((a, b) => compare(a.name, b.name)),
  );
  const isFiltered = () => Boolean(kept().kind || kept().route || kept().state);
  const open = () => shown()?.provinces.reduce((sum, one) => sum + one.open, 0) ?? 0;
  /** Of the requests that the filters keep. */
  const figureOf = (wanted: "any" | "open") => {
    const { kind = "any", route = "any", state: chosen = "any" } = kept();
    if (!isFiltered()) return wanted === "any" ? "requests.all" : "requests.open";
    const isNone = wanted === "open" && chosen === "closed";
    return `requests.by.${isNone ? "none" : wanted === "any" ? chosen : wanted}.${route}.${kind}`;
  };
  const totals = () => [
    { figure: figureOf("any"), text: words("total.all", { count: number(shown()?.total ?? 0) }) },
    { figure: figureOf("open"), text: words("total.open", { count: number(open()) }) },
  ];
  const asOf = () => words("total.date", { date: date(shown()?.asOf ?? "2026-01-01") });
  const summary = () => (shown() ? [...totals().map(({ text }) => text), asOf()].join(", ") : "");
  const left = () => (shown()?.total ?? 0) - (shown()?.requests.length ?? 0);

  return (
    <>
      <search class="screen-search requests-tools">
        <DateField date={shown()?.asOf ?? ""} onDate={(asOf) => state.go({ asOf })} />
        <select
          class="field"
          aria-label={words("within")}
          onChange={(event) => set({ within: event.currentTarget.value })}
        >
          <option value="">{words("within.all")}</option>
          <For each={provinces()}>
            {({ code, name }) => (
              <option value={code} selected={kept().within === code}>
                {name}
              </option>
            )}
          </For>
        </select>
        <select
          class="field"
          aria-label={words("route")}
          onChange={(event) => set({ route: event.currentTarget.value })}
        >
          <option value="">{words("route.all")}</option>
          <For each={REQUEST_ROUTES}>
            {(route) => (
              <option value={route} selected={kept().route === route}>
                {words(`route.${route}`)} ({number(shown()?.counts.routes[route] ?? 0)})
              </option>
            )}
          </For>
        </select>
        <select
          class="field"
          aria-label={words("state")}
          onChange={(event) => set({ state: event.currentTarget.value })}
        >
          <option value="">{words("state.all")}</option>
          <For each={REQUEST_STATES}>
            {(one) => (
              <option value={one} selected={kept().state === one}>
                {words(`state.${one}`)} ({number(shown()?.counts.states[one] ?? 0)})
              </option>
            )}
          </For>
        </select>
        <ExportMenu read="requests" query={query()} />
        <Show when={!state.generation()}>
          <button type="button" class="button primary" onClick={() => set({ do: "add" })}>
            <Plus size={18} aria-hidden="true" /> {words("add")}
          </button>
        </Show>
      </search>
      <Show when={answer.error}>{(error) => <Failure error={error()} onRetry={refetch} />}</Show>
      <Show when={shown()} fallback={<p class="region-note">{t("app.loading")}</p>}>
        {(known) => (
          <>
            <OpenCounts answer={known()} />
            <p class="requests-total">
              <For each={totals()}>
                {({ figure, text }) => (
                  <>
                    <Figure
                      of={{
                        figure,
                        scope: kept().within ?? "VN",
                        asOf: known().asOf,
                        generation: state.generation(),
                      }}
                    >
                      {text}
                    </Figure>
                    {", "}
                  </>
                )}
              </For>
              {asOf()}
              <Show when={known().demo}>
                {" "}
                <span class="requests-demo">{t("app.demo")}</span>
              </Show>
            </p>
            <table class="requests-table">
              <thead>
                <tr>
                  <th scope="col">{words("column.asked")}</th>
                  <th scope="col">{words("column.unit")}</th>
                  <th scope="col">{words("column.text")}</th>
                  <th scope="col">{words("column.route")}</th>
                  <th scope="col">{words("column.state")}</th>
                  <th scope="col">
                    <span class="visually-hidden">{words("row.move")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                <For
                  each={known().requests}
                  fallback={
                    <tr>
                      <td colSpan="6">{words("none")}</td>
                    </tr>
                  }
                >
                  {(request) => (
                    <RequestRow
                      request={request}
                      asOf={known().asOf}
                      documents={known().documents}
                    />
                  )}
                </For>
              </tbody>
            </table>
            <Show when={left() > 0 && known().requests.length >= most}>
              <p class="note">{words("more.file", { count: number(left()) })}</p>
            </Show>
            <Show when={left() > 0 && known().requests.length < most}>
              <button type="button" class="button requests-more" onClick={showMore}>
                {words("more", { count: number(Math.min(page, left())) })}
              </button>
            </Show>
            <Show when={kept().do} keyed>
              {(task) => (
                <RequestDialog
                  task={task}
                  answer={known()}
                  onSaved={(text) => {
                    setSaid(text);
                    refetch();
                  }}
                  onClose={() => set({ do: "" })}
                />
              )}
            </Show>
          </>
        )}
      </Show>
      <p class="visually-hidden" aria-live="polite">
        {summary()}
      </p>
      <Said text={said()} onGone={() => setSaid("")} />
    </>
  );
}
