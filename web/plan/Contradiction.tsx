import { For, Match, Show, Switch } from "solid-js";
import type { Relaxation } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { Desk } from "./create-desk.ts";
import { foldSupplies, type Supplies } from "./fold-supplies.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** Why there is no plan: limits that contradict each other, each with the least that would mend it. */
export function Contradiction(props: {
  model: Desk;
  /** Where posts are lent: lets every body lend what it can spare. */
  onTakeAll?: () => void;
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(props.model);
  const solution = () => props.model.stored().solution;
  const conflict = () => solution()?.conflict;
  const told = () => foldSupplies(conflict()!.limits);
  const sources = () => {
    const asked = props.model.question();
    return asked.mode === "posts" ? asked.sources : undefined;
  };
  const lendsNobody = () => sources()?.every(({ posts }) => posts === 0) ?? false;
  const apply = (relaxations: readonly Relaxation[]) => props.model.relax(relaxations);
  const mended = ({ limit, relaxTo }: Relaxation) => {
    const value = number(relaxTo);
    if (isLifted({ limit, relaxTo })) return words("conflict.lift");
    return words(limit.kind === "sourceNorm" ? "conflict.norm" : "conflict.relax", { value });
  };
  /** Limits without a number, and bases that are pinned. */
  const isLifted = ({ limit, relaxTo }: Relaxation) =>
    limit.kind === "exclusion" ||
    (limit.kind === "pin" && relaxTo === 0 && props.model.question().mode === "bases");
  /** Only where no single limit is enough. */
  const together = () => {
    const { limits, together } = conflict()!;
    return limits.every(({ relaxTo }) => relaxTo === null) ? together : [];
  };
  /** A norm of a body is a figure that nobody changes here, and a question asks for one post at least. */
  const isChoice = ({ limit, relaxTo }: Relaxation) =>
    limit.kind !== "sourceNorm" && !(limit.kind === "posts" && relaxTo === 0);
  const proof = () => {
    const { smallest, minimal } = conflict()!;
    if (smallest) return words("conflict.smallest");
    return words(minimal ? "conflict.minimal" : "conflict.found");
  };
  const suppliesText = ({ bodies, total }: Supplies) =>
    words(bodies === sources()?.length ? "conflict.supplies.all" : "conflict.supplies", {
      ...{ bodies: number(bodies), total: number(total) },
    });
  const suppliesNote = ({ more }: Supplies) => {
    if (more !== null) return words("conflict.supplies.more", { more: number(more) });
    return words(conflict()!.complete ? "conflict.alone" : "conflict.unknown");
  };
  const isUntold = () => solution()?.status === "infeasible" && !conflict() && !lendsNobody();
  return (
    <Switch>
      <Match when={solution()?.status === "infeasible" && lendsNobody()}>
        <section class="notice plan-conflict">
          <h2>{words("conflict.nobody")}</h2>
          <button
            type="button"
            class="button"
            disabled={!props.model.editable()}
            onClick={() => props.onTakeAll?.()}
          >
            {words("conflict.takeAll")}
          </button>
        </section>
      </Match>
      <Match when={isUntold()}>
        <p class="notice">{words("conflict.none")}</p>
      </Match>
      <Match when={conflict()}>
        {(known) => (
          <section class="notice plan-conflict">
            <h2>{words("conflict.title")}</h2>
            <p class="note">{proof()}</p>
            <ul>
              <For each={told().limits}>
                {({ limit, relaxTo }) => (
                  <li>
                    <span>{names.limit(limit)}</span>
                    <Show
                      when={relaxTo !== null && { limit, relaxTo }}
                      fallback={
                        <span class="note">
                          {words(known().complete ? "conflict.alone" : "conflict.unknown")}
                        </span>
                      }
                    >
                      {(relaxation) => (
                        <Show
                          when={isChoice(relaxation())}
                          fallback={<span class="note">{mended(relaxation())}</span>}
                        >
                          <button
                            type="button"
                            class="button"
                            disabled={!props.model.editable()}
                            onClick={() => apply([relaxation()])}
                          >
                            {mended(relaxation())}
                          </button>
                        </Show>
                      )}
                    </Show>
                  </li>
                )}
              </For>
              <Show when={told().supplies}>
                {(supplies) => (
                  <li>
                    <span>{suppliesText(supplies())}</span>
                    <span class="note">{suppliesNote(supplies())}</span>
                  </li>
                )}
              </Show>
            </ul>
            <Show when={together().length > 0}>
              <p class="note">
                {words(known().fewest ? "conflict.together" : "conflict.togetherUnproven")}
              </p>
              <ul>
                <For each={together()}>
                  {(relaxation) => (
                    <li>
                      <span>{names.limit(relaxation.limit)}</span>
                      <span class="note">{mended(relaxation)}</span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={together().every(isChoice)}>
                <button
                  type="button"
                  class="button"
                  disabled={!props.model.editable()}
                  onClick={() => apply(together())}
                >
                  {words("conflict.all")}
                </button>
              </Show>
            </Show>
          </section>
        )}
      </Match>
    </Switch>
  );
}
