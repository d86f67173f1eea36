import { useSearchParams } from "@solidjs/router";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { GroundMap } from "../map/GroundMap.tsx";
import type { Tip } from "../map/map-owner.ts";
import { Failure } from "../ui/Region.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import * as bases from "./bases-strings.ts";
import { CommuneFill } from "./CommuneFill.tsx";
import { createBasesModel } from "./create-bases.ts";
import * as desk from "./desk-strings.ts";
import { kilometresBetween } from "./distance.ts";
import { NumberField } from "./NumberField.tsx";
import { needFill } from "./need-classes.ts";
import { type DeskPart, PartsNav } from "./PartsNav.tsx";
import { PlanLegend } from "./PlanLegend.tsx";
import { RunBar } from "./RunBar.tsx";
import { ServedLines } from "./ServedLines.tsx";
import { en, vi } from "./strings.ts";
import { TargetFields } from "./TargetFields.tsx";
import { usePlanNames } from "./use-plan-names.ts";
import { WeightFields } from "./WeightFields.tsx";

/** A plan of standing teams: how many, measured how, where they stand and whom each serves. */
export function BasesDesk(props: { plan: Plan }) {
  const words = useWords(bases.vi, bases.en);
  const planWords = useWords(vi, en);
  const deskWords = useWords(desk.vi, desk.en);
  const { number, compare, locale } = useSpeech();
  const { theme } = useScreen();
  const [, setSearch] = useSearchParams();
  const model = createBasesModel(props.plan);
  const names = usePlanNames(model);
  const [part, setPart] = createSignal<DeskPart>("map");
  const question = () => model.question();
  const solution = () => model.stored().solution;
  const serverOf = createMemo(
    () =>
      new Map(
        model.bases().flatMap(({ code, serves }) => serves.map((one) => [one, code] as const)),
      ),
  );
  const needOf = (code: string) => {
    const need = model.need.now();
    return need?.need[need.codes.indexOf(code)] ?? 0;
  };
  const fill = createMemo(() => {
    const [communes, need] = [model.communes(), model.need.now()];
    return communes && need && needFill(communes, need, theme());
  });
  const servingText = (code: string) => {
    const base = serverOf().get(code);
    const [from, to] = [base && model.unit(base), model.unit(code)];
    if (!from || !to) return words("unserved");
    const km = number(Math.round(kilometresBetween(from.centre, to.centre)));
    return words("serving", { base: names.commune(base!), km });
  };
  const tipOf = (code: string): Tip | undefined => {
    const need = model.need.now();
    if (!need?.codes.includes(code)) return undefined;
    const lines = [planWords("tip.need", { need: number(needOf(code)) })];
    if (model.bases().length > 0) lines.push(servingText(code));
    return { title: names.commune(code), lines };
  };
  const status = () => {
    const solved = solution();
    const gap = solved?.stages.at(-1)?.gap ?? 0;
    const style = { style: "percent", maximumFractionDigits: 1 } as const;
    return planWords(`status.${solved?.status ?? "none"}`, {
      gap: new Intl.NumberFormat(locale(), style).format(gap),
    });
  };
  const toggle = (list: "pins" | "exclusions", code: string) => {
    const before = question()[list];
    const other = list === "pins" ? "exclusions" : "pins";
    model.set({
      [list]: before.includes(code) ? before.filter((one) => one !== code) : [...before, code],
      [other]: question()[other].filter((one) => one !== code),
    });
  };
  const listed = (codes: readonly string[]) => codes.map(names.commune).sort(compare).join(", ");

  return (
    <div class="plan-desk" data-part={part()}>
      <div class="plan-bar">
        <button
          type="button"
          class="button"
          aria-label={deskWords("d.back")}
          title={deskWords("d.back")}
          onClick={() => setSearch({ plan: null, unit: null })}
        >
          <ArrowLeft size={18} aria-hidden="true" />
        </button>
        <strong class="plan-name">{model.stored().name}</strong>
        <span class="flag">{planWords(`state.${model.stored().state}`)}</span>
      </div>
      <PartsNav part={part()} onPart={setPart} />
      <div class="plan-left">
        <fieldset class="plan-question" disabled={!model.editable()}>
          <div class="plan-fields">
            <NumberField
              label={words("bases")}
              value={question().bases}
              least={1}
              most={100_000}
              onNumber={(value) => model.set({ bases: value! })}
            />
            <label class="plan-row">
              {words("measure")}
              <select
                class="field"
                value={question().measure}
                onChange={(event) =>
                  model.set({ measure: event.currentTarget.value as "median" | "covering" })
                }
              >
                <For each={["median", "covering"] as const}>
                  {(measure) => (
                    <option value={measure} selected={question().measure === measure}>
                      {words(`measure.${measure}`)}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <Show when={question().measure === "covering"}>
              <NumberField
                label={words("radius")}
                value={question().radiusKm}
                least={0}
                most={20_000}
                step="any"
                onNumber={(radiusKm) => model.set({ radiusKm: radiusKm! })}
              />
            </Show>
            <NumberField
              label={words("capacity")}
              value={question().capacity}
              least={1}
              most={20_000}
              optional
              onNumber={(capacity) => model.set({ capacity })}
            />
            <TargetFields
              targets={question().targets}
              provinces={model.provinces() ?? []}
              onTargets={(targets) => model.set({ targets })}
            />
            <WeightFields
              weights={question().weights}
              onWeights={(weights) => model.set({ weights })}
            />
            <DayInput
              name="asOf"
              label={planWords("asOf")}
              date={question().asOf}
              required
              onDate={(asOf) => model.set({ asOf })}
            />
            <Show when={question().pins.length > 0}>
              <p class="note">{words("pinned", { names: listed(question().pins) })}</p>
            </Show>
            <Show when={question().exclusions.length > 0}>
              <p class="note">{words("excluded", { names: listed(question().exclusions) })}</p>
            </Show>
          </div>
        </fieldset>
      </div>
      <div class="plan-middle">
        <div class="plan-map">
          <Show when={model.structure() && `${model.structure()!.boundaries.id} ${theme()}`} keyed>
            <GroundMap structure={model.structure()!} theme={theme()} label={planWords("map")}>
              <CommuneFill
                communes={model.communes() ?? []}
                fill={fill()}
                chosen={model.chosen()}
                onChoose={model.choose}
                tipOf={tipOf}
              />
              <ServedLines bases={model.bases()} unit={model.unit} chosen={model.chosen()} />
            </GroundMap>
          </Show>
          <p class="map-notes">
            <Show when={model.structure()?.boundaries.kind === "approximate"}>
              <span class="flag">{planWords("approximate")}</span>
            </Show>
            <Show when={model.need.now()?.demo}>
              <span class="flag">{planWords("demo")}</span>
            </Show>
          </p>
        </div>
        <PlanLegend need={model.need.now()?.need ?? []} theme={theme()} />
      </div>
      <div class="plan-right">
        <RunBar model={{ ...model, hasPins: () => question().pins.length > 0 }} />
        <Show when={model.failure() ?? model.need.failure()}>
          {(error) => <Failure error={error()} onRetry={model.need.retry} />}
        </Show>
        <section class="plan-proof" aria-live="polite">
          <p class="plan-status" data-status={solution()?.status ?? "none"}>
            <strong>{status()}</strong>
            <Show when={solution()}>
              {(solved) => (
                <span class="note">{number(Math.round(solved().seconds * 10) / 10)} s</span>
              )}
            </Show>
          </p>
          <table>
            <tbody>
              <For each={solution()?.stages}>
                {(stage) => (
                  <tr>
                    <th scope="row">{words(`objective.${question().measure}`)}</th>
                    <td>
                      {words("value")}{" "}
                      {stage.value === null ? "–" : number(Math.round(stage.value))}
                    </td>
                    <td>
                      {words("bound")}{" "}
                      {stage.bound === null ? "–" : number(Math.round(stage.bound))}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <Show when={model.chosen()}>
          {(code) => (
            <section class="plan-commune">
              <h2>{names.commune(code())}</h2>
              <Show when={model.bases().length > 0}>
                <p>{servingText(code())}</p>
              </Show>
              <div class="plan-tools">
                <For each={["pins", "exclusions"] as const}>
                  {(list) => (
                    <button
                      type="button"
                      class="button"
                      disabled={!model.editable()}
                      aria-pressed={question()[list].includes(code())}
                      onClick={() => toggle(list, code())}
                    >
                      {words(list === "pins" ? "pin" : "exclude")}
                    </button>
                  )}
                </For>
              </div>
            </section>
          )}
        </Show>
        <Show when={model.bases().length > 0}>
          <h2>{words("placed", { count: number(model.bases().length) })}</h2>
          <table class="plan-communes">
            <thead>
              <tr>
                <th>{words("base")}</th>
                <th>{words("serves")}</th>
                <th>{words("need")}</th>
              </tr>
            </thead>
            <tbody>
              <For
                each={[...model.bases()].sort((a, b) =>
                  compare(names.commune(a.code), names.commune(b.code)),
                )}
              >
                {(base) => (
                  <tr aria-current={base.code === model.chosen() ? "true" : undefined}>
                    <th scope="row">
                      <button type="button" class="link" onClick={() => model.choose(base.code)}>
                        {names.commune(base.code)}
                      </button>
                    </th>
                    <td>{number(base.serves.length)}</td>
                    <td>{number(base.serves.reduce((sum, code) => sum + needOf(code), 0))}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Show>
      </div>
    </div>
  );
}
