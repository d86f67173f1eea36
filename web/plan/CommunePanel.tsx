import Ban from "lucide-solid/icons/ban";
import Pin from "lucide-solid/icons/pin";
import X from "lucide-solid/icons/x";
import { For, type JSX, Show } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { kilometresBetween } from "./distance.ts";
import { GiverRow } from "./GiverRow.tsx";
import { postsFrom, postsIn, toggleExclusion, togglePin } from "./hand.ts";
import { NeedParts } from "./NeedParts.tsx";
import { usePlanNames } from "./use-plan-names.ts";

/** Sources offered beside those that give already. */
const OFFERED = 4;

/** A commune of the plan: its need, what it gets from whom, and what the hand can do. */
export function CommunePanel(props: { model: PlanModel; children?: JSX.Element }) {
  const words = useWords(vi, en);
  const names = usePlanNames(props.model);
  const working = () => props.model.history.now();
  const code = () => props.model.chosen();
  const place = () => props.model.need.now()?.codes.indexOf(code() ?? "") ?? -1;
  const editable = () => props.model.editable() && !props.model.isRunning();
  const isPinned = () =>
    working().question.pins.some((pin) => pin.code === code() && pin.source === null);
  const isExcluded = () =>
    working().question.exclusions.some(
      (exclusion) => exclusion.code === code() && exclusion.source === null,
    );

  /** Sources that give, then the nearest that still may. */
  const sources = () => {
    const [unit, need] = [props.model.unit(code() ?? ""), props.model.need.now()];
    if (!unit || !need) return [];
    const { question: asked, moves } = working();
    const rows = asked.sources.flatMap(({ id, posts }) => {
      const known = need.sources.find((source) => source.id === id);
      if (!known) return [];
      const supply = Math.min(posts, known.spare ?? posts);
      return [
        {
          id,
          name: known.name,
          km: kilometresBetween(known.position, unit.centre),
          gives: postsIn(moves, unit.code, id),
          left: supply - postsFrom(moves, id),
        },
      ];
    });
    const giving = rows.filter(({ gives }) => gives > 0);
    const near = rows
      .filter(({ gives, left }) => gives === 0 && left > 0)
      .sort((a, b) => a.km - b.km)
      .slice(0, OFFERED);
    return [...giving.sort((a, b) => a.km - b.km), ...near];
  };
  return (
    <Show when={code()} fallback={<p class="note plan-hint">{words("c.choose")}</p>}>
      {(chosen) => (
        <section class="plan-commune" aria-label={words("c.title")}>
          <header>
            <h2>{names.commune(chosen())}</h2>
            <button
              type="button"
              class="button"
              aria-label={words("c.close")}
              onClick={() => props.model.choose(undefined)}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </header>
          <Show when={place() >= 0} fallback={<p class="note">{words("c.outside")}</p>}>
            <div class="plan-tools">
              <button
                type="button"
                class="button"
                aria-pressed={isPinned()}
                disabled={!editable()}
                onClick={() => props.model.history.change(togglePin(working(), chosen(), null))}
              >
                <Pin size={16} aria-hidden="true" />
                {words(isPinned() ? "c.unpin" : "c.pin")}
              </button>
              <button
                type="button"
                class="button"
                aria-pressed={isExcluded()}
                disabled={!editable()}
                onClick={() =>
                  props.model.history.change(toggleExclusion(working(), chosen(), null))
                }
              >
                <Ban size={16} aria-hidden="true" />
                {words(isExcluded() ? "c.include" : "c.exclude")}
              </button>
            </div>
            <ul class="plan-givers">
              <For each={sources()}>
                {(giver) => (
                  <GiverRow
                    model={props.model}
                    code={chosen()}
                    giver={giver}
                    editable={editable()}
                  />
                )}
              </For>
            </ul>
            <Show when={props.model.need.now()}>
              {(need) => <NeedParts model={props.model} need={need()} place={place()} />}
            </Show>
            {props.children}
          </Show>
        </section>
      )}
    </Show>
  );
}
