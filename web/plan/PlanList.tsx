import { useSearchParams } from "@solidjs/router";
import { createResource, createSignal, For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { fetchPlans } from "./client.ts";
import * as desk from "./desk-strings.ts";
import { NewPlan } from "./NewPlan.tsx";
import { PlanFailure } from "./PlanFailure.tsx";
import { useStatusWords } from "./status-words.ts";
import { en, vi } from "./strings.ts";

/** Every plan there is, two of them to be compared, and the form for a new one. */
export function PlanList() {
  const words = useWords(vi, en);
  const deskWords = useWords(desk.vi, desk.en);
  const { number, locale } = useSpeech();
  const statusWords = useStatusWords();
  const [, setSearch] = useSearchParams();
  const [plans, { refetch }] = createResource(fetchPlans);
  const [picked, setPicked] = createSignal<readonly string[]>([]);
  const open = (id: string) => setSearch({ plan: id, codes: null });
  const pick = (id: string) =>
    setPicked((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-2),
    );
  /** Two plans of one mode have something to be compared by. */
  const mode = () => latest(plans)?.plans.find(({ id }) => id === picked()[0])?.mode;
  const at = (iso: string) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(
      new Date(iso),
    );

  return (
    <div class="plan-home">
      <NewPlan onPlan={({ id }) => open(id)} />
      <section class="plan-list">
        <h2>{words("list")}</h2>
        <Show when={plans.error}>
          <PlanFailure error={plans.error} onRetry={() => void refetch()} />
        </Show>
        <Show when={latest(plans)?.plans.length === 0}>
          <p class="note">{words("none")}</p>
        </Show>
        <Show when={latest(plans)?.plans.length}>
          <table>
            <thead>
              <tr>
                <td />
                <th>{deskWords("list.name")}</th>
                <th>{deskWords("list.state")}</th>
                <th>{deskWords("list.posts")}</th>
                <th>{deskWords("list.status")}</th>
                <th>{deskWords("list.changed")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={latest(plans)?.plans}>
                {(plan) => (
                  <tr>
                    <td>
                      <input
                        type="checkbox"
                        disabled={mode() !== undefined && mode() !== plan.mode}
                        checked={picked().includes(plan.id)}
                        aria-label={deskWords("list.choose", { name: plan.name })}
                        onChange={() => pick(plan.id)}
                      />
                    </td>
                    <th scope="row">
                      <a
                        href={`/plan?plan=${plan.id}`}
                        onClick={(event) => {
                          event.preventDefault();
                          open(plan.id);
                        }}
                      >
                        {plan.name}
                      </a>
                    </th>
                    <td>{words(`state.${plan.state}`)}</td>
                    <td>{deskWords(`list.count.${plan.mode}`, { count: number(plan.posts) })}</td>
                    <td>
                      {plan.byHand ? words("status.hand") : statusWords(plan.status, plan.gap)}
                    </td>
                    <td>{at(plan.changedAt)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <button
            type="button"
            class="button"
            disabled={picked().length !== 2}
            onClick={() => setSearch({ plan: picked()[0], with: picked()[1] })}
          >
            {deskWords("list.compare")}
          </button>
        </Show>
      </section>
    </div>
  );
}
