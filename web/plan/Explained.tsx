import { createResource, createSignal, For, Match, Show, Switch } from "solid-js";
import type { Ask, Explanation, Reason } from "../../server/plan/why/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { Failure } from "../ui/Region.tsx";
import { askWhy } from "./client.ts";
import type { PlanModel } from "./create-plan.ts";
import { postsIn } from "./hand.ts";
import { objectiveText } from "./objective-value.ts";
import * as question from "./question-strings.ts";
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
  const [asked, setAsked] = createSignal<{ id: string; version: number; ask: Ask }>();
  const [answer] = createResource(asked, ({ id, ask }) => askWhy(id, ask));
  const code = () => props.model.chosen()!;
  const receives = () => postsIn(props.model.history.now().moves, code()) > 0;
  const others = () =>
    (props.model.need.now()?.codes ?? [])
      .filter((other) => other !== code())
      .sort((a, b) => compare(names.commune(a), names.commune(b)));
  /** Of what is on the screen: it is stored first. */
  const send = async (ask: Ask) => {
    await props.model.save();
    const { id, version } = props.model.stored();
    setAsked({ id, version, ask });
  };
  const shown = () => {
    const known = answer.error ? undefined : latest(answer);
    return known?.code === code() ? known : undefined;
  };
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
          disabled={answer.loading || props.model.isRunning()}
          onClick={() => void send({ kind: receives() ? "why" : "bringIn", code: code() })}
        >
          {words(receives() ? "w.why" : "w.bringIn")}
        </button>
        <Show when={receives()}>
          <select
            class="field"
            aria-label={words("w.between")}
            disabled={answer.loading || props.model.isRunning()}
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
        <Show when={answer.loading}>
          <p class="note">{words("w.thinking")}</p>
        </Show>
        <Show when={answer.error}>
          <Failure
            error={answer.error}
            onRetry={() => setAsked((before) => before && { ...before })}
          />
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
                      {({ kind, from, to, enough }) => (
                        <li>
                          {words(`in.${kind}`, { from: number(from ?? 0), to: number(to ?? 0) })}{" "}
                          <Show when={!enough}>
                            <span class="note">{words("in.reachable")}</span>
                          </Show>
                        </li>
                      )}
                    </For>
                  </ul>
                </Show>
                <Show when={found().cost}>
                  {(cost) => {
                    const worse = () => cost().filter(({ best, otherwise }) => best !== otherwise);
                    return (
                      <Show
                        when={worse().length > 0}
                        fallback={<p class="note">{words("in.free")}</p>}
                      >
                        <p class="note">{words("in.cost")}</p>
                        <ul class="plan-bring note">
                          <For each={worse()}>
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
                    );
                  }}
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
