import { For, Match, Show, Switch } from "solid-js";
import type { Ask, Explanation, Reason } from "../../server/plan/why/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { askWhy, generationFor } from "./client.ts";
import { createAsked } from "./create-asked.ts";
import type { PlanModel } from "./create-plan.ts";
import { postsIn } from "./hand.ts";
import { problemOf } from "./is-same.ts";
import { objectiveText } from "./objective-value.ts";
import { PlanFailure } from "./PlanFailure.tsx";
import * as question from "./question-strings.ts";
import { StopButton } from "./StopButton.tsx";
import * as plan from "./strings.ts";
import { usePlanNames } from "./use-plan-names.ts";
import { en, vi } from "./why-strings.ts";

/** Why the chosen commune is in, why not another, or what would bring it in: each found by solving. */
export function Explained(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const planWords = useWords(plan.vi, plan.en);
  const questionWords = useWords(question.vi, question.en);
  const { number, compare } = useSpeech();
  const names = usePlanNames(props.model);
  const why = createAsked(
    () => {
      const { question: asked, moves } = props.model.history.now();
      return JSON.stringify([generationFor(props.model.stored()), problemOf(asked), moves]);
    },
    (asked: Ask, signal) => askWhy(props.model.stored().id, asked, signal),
  );
  const code = () => props.model.chosen()!;
  const receives = () => postsIn(props.model.history.now().moves, code()) > 0;
  const others = () =>
    (props.model.need.now()?.codes ?? [])
      .filter((other) => other !== code())
      .sort((a, b) => compare(names.commune(a), names.commune(b)));
  /** Of what is on the screen: it is stored first. */
  const send = async (ask: Ask) => {
    if (await props.model.save()) await why.send(ask);
  };
  const shown = () => (why.answer()?.code === code() ? why.answer() : undefined);
  const value = (objective: string, of: number) => objectiveText(objective, of, number);
  const reasonText = (kind: "why" | "between", reason: Reason, other?: string) => {
    const to = { other: other === undefined ? "" : names.commune(other) };
    if (reason.kind !== "objective") return words(`${kind}.${reason.kind}`, to);
    const { objective, best, otherwise } = reason.compared;
    return words(`${kind}.objective`, {
      ...to,
      objective: planWords(`objective.${objective}`),
      best: value(objective, best),
      otherwise: value(objective, otherwise),
    });
  };

  return (
    <div class="plan-why">
      <div class="plan-tools">
        <button
          type="button"
          class="button"
          disabled={why.isWaiting() || props.model.isRunning()}
          onClick={() => void send({ kind: receives() ? "why" : "bringIn", code: code() })}
        >
          {words(receives() ? "w.why" : "w.bringIn")}
        </button>
        <Show when={receives()}>
          <select
            class="field"
            aria-label={words("w.between")}
            disabled={why.isWaiting() || props.model.isRunning()}
            onChange={(event) => {
              const other = event.currentTarget.value;
              event.currentTarget.value = "";
              if (other) void send({ kind: "between", code: code(), other });
            }}
          >
            <option value="">{words("w.between")}</option>
            <For each={others()}>
              {(other) => <option value={other}>{names.commune(other)}</option>}
            </For>
          </select>
        </Show>
      </div>
      <div aria-live="polite">
        <Show when={why.isWaiting()}>
          <div class="plan-tools">
            <StopButton onStop={why.stop} />
            <p class="note">{words("w.thinking")}</p>
          </div>
        </Show>
        <Show when={why.failure()}>
          {(error) => <PlanFailure error={error()} onRetry={why.retry} />}
        </Show>
        <Switch>
          <Match when={of(shown(), "why")}>
            {(why) => (
              <>
                <p>{reasonText("why", why().reason)}</p>
                <Show when={why().parts[0]}>
                  {(part) => (
                    <p class="note">
                      {words("w.part", {
                        part: questionWords(`part.${part().part}`),
                        need: number(Math.round(part().need)),
                      })}
                    </p>
                  )}
                </Show>
              </>
            )}
          </Match>
          <Match when={of(shown(), "between")}>
            {(between) => <p>{reasonText("between", between().reason, between().other)}</p>}
          </Match>
          <Match when={of(shown(), "bringIn")}>
            {(found) => (
              <>
                <Show when={found().changes.length > 0} fallback={<p>{words("in.none")}</p>}>
                  <ul class="plan-bring">
                    <For each={found().changes}>
                      {({ kind, source, from, to, enough }) => (
                        <li>
                          {words(
                            kind === "exclusion" && source !== null
                              ? "in.exclusion.source"
                              : `in.${kind}`,
                            {
                              ...{ from: number(from ?? 0), to: number(to ?? 0) },
                              source: source === null ? "" : names.source(source),
                            },
                          )}{" "}
                          <Show when={!enough}>
                            <span class="note">{words("in.reachable")}</span>
                          </Show>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
                <Show when={found().cost}>
                  {(cost) => (
                    <Show
                      when={cost().length > 0}
                      fallback={<p class="note">{words("in.free")}</p>}
                    >
                      <p class="note">{words("in.cost")}</p>
                      <ul class="plan-bring note">
                        <For each={cost()}>
                          {({ objective, best, otherwise }) => (
                            <li>
                              {words("in.cost.row", {
                                objective: planWords(`objective.${objective}`),
                                best: value(objective, best),
                                otherwise: value(objective, otherwise),
                              })}
                            </li>
                          )}
                        </For>
                      </ul>
                    </Show>
                  )}
                </Show>
                <Show when={!found().complete}>
                  <p class="note">{words("in.incomplete")}</p>
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}

/** The explanation if it is of a kind. */
function of<Kind extends Explanation["kind"]>(
  explanation: Explanation | undefined,
  kind: Kind,
): Extract<Explanation, { kind: Kind }> | undefined {
  return explanation?.kind === kind
    ? (explanation as Extract<Explanation, { kind: Kind }>)
    : undefined;
}
