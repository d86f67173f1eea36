import Check from "lucide-solid/icons/check";
import { createMemo, createResource, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest } from "../model.tsx";
import { DateField } from "../timeline/DateField.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Failure } from "../ui/Region.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { fetchTemplates } from "./client.ts";
import { useRequests, useRequestWords } from "./use-requests.tsx";

const KINDS = ["xa", "phuong", "thi_tran", "dac_khu"] as const;
const TOTALS = [
  ["reports", "reportsAYear"],
  ["fields", "fieldsAYear"],
  ["without", "withoutDuplicates"],
  ["duplicates", "duplicates"],
] as const;

/** Which report asks a unit for which field how often: what several ask for stands out. */
export function Burden() {
  const words = useRequestWords();
  const { t, number } = useSpeech();
  const { state } = useScreen();
  const { kept, set } = useRequests();
  const query = createMemo(() => ({
    asOf: state.asOf(),
    generation: state.generation(),
    kind: kept().unitKind ?? "xa",
  }));
  const [answer, { refetch }] = createResource(query, fetchTemplates);
  const fields = createMemo(() =>
    (latest(answer)?.fields ?? []).filter((field) => !kept().duplicates || field.isDuplicate),
  );
  const figure = (id: string) => ({
    ...{ figure: id, scope: "VN" },
    asOf: latest(answer)?.asOf,
    generation: state.generation(),
  });
  const fieldFigure = (part: string, id: string) =>
    figure(`burden_field.${part}.${latest(answer)?.kind}.${id}`);
  return (
    <>
      <p class="note requests-intro">{words("burden.intro")}</p>
      <search class="screen-search requests-tools">
        <DateField date={latest(answer)?.asOf ?? ""} onDate={(asOf) => state.go({ asOf })} />
        <select
          class="field"
          aria-label={words("burden.kind")}
          onChange={(event) => set({ unitKind: event.currentTarget.value })}
        >
          <For each={KINDS}>
            {(kind) => (
              <option value={kind} selected={query().kind === kind}>
                {words(`burden.${kind}`)}
              </option>
            )}
          </For>
        </select>
        <label class="requests-only">
          <input
            type="checkbox"
            checked={Boolean(kept().duplicates)}
            onChange={(event) => set({ duplicates: event.currentTarget.checked ? "1" : "" })}
          />
          {words("burden.only")}
        </label>
      </search>
      <Show when={answer.error}>
        {(error) => <Failure error={error()} onRetry={() => void refetch()} />}
      </Show>
      <Show when={latest(answer)} fallback={<p class="region-note">{t("app.loading")}</p>}>
        {(known) => (
          <Show when={known().templates.length > 0} fallback={<p>{words("burden.none")}</p>}>
            <dl class="burden-totals" aria-live="polite">
              <For each={TOTALS}>
                {([name, total]) => (
                  <div>
                    <dt>{words(`burden.${name}`)}</dt>
                    <dd>
                      <Figure of={figure(`burden.${name}.${known().kind}`)}>
                        {number(known().totals[total])}
                      </Figure>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
            <Show when={known().demo}>
              <p class="requests-total">
                <span class="requests-demo">{t("app.demo")}</span>
              </p>
            </Show>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls sideways, by keyboard too */}
            <section class="burden-scroll" tabIndex={0} aria-label={words("tab.burden")}>
              <table class="burden">
                <thead>
                  <tr>
                    <th scope="col">{words("burden.field")}</th>
                    <th scope="col" class="number">
                      {words("burden.times")}
                    </th>
                    <For each={known().templates}>
                      {(template) => (
                        <th scope="col">
                          {template.name}
                          <span class="note">
                            {template.issuer} · {words(`every.${template.every}`)}
                          </span>
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={fields()}>
                    {(field) => (
                      <tr classList={{ duplicate: field.isDuplicate }}>
                        <th scope="row">
                          {field.name}
                          <Show when={field.isDuplicate}>
                            <span class="burden-mark">
                              <Figure of={fieldFigure("templates", field.id)}>
                                {words("burden.duplicate", {
                                  count: number(field.templates.length),
                                })}
                              </Figure>
                            </span>
                          </Show>
                        </th>
                        <td class="number">
                          <Figure of={fieldFigure("times", field.id)}>
                            {number(field.timesAYear)}
                          </Figure>
                          <Show when={field.adHoc > 0}>
                            <span class="note">
                              <Figure of={fieldFigure("ad_hoc", field.id)}>
                                {words("burden.adHoc", { count: number(field.adHoc) })}
                              </Figure>
                            </span>
                          </Show>
                        </td>
                        <For each={known().templates}>
                          {(template) => (
                            <td class="burden-cell">
                              <Show when={field.templates.includes(template.id)}>
                                <Check size={16} role="img" aria-label={words("burden.asked")} />
                              </Show>
                            </td>
                          )}
                        </For>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </section>
          </Show>
        )}
      </Show>
    </>
  );
}
