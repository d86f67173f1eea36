import { For, Show } from "solid-js";
import type { PostsQuestion } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fullName } from "../unit/unit-name.ts";
import type { Held, PlanModel } from "./create-plan.ts";
import { HeldItem } from "./HeldItem.tsx";
import { en, vi } from "./question-strings.ts";

/** What the planner holds and excludes, each to be let go. */
export function HeldList(props: {
  model: PlanModel;
  onQuestion: (change: Partial<PostsQuestion>) => void;
}) {
  const words = useWords(vi, en);
  const { t, number } = useSpeech();
  const question = () => props.model.question();
  const communeName = (code: string) => {
    const unit = props.model.unit(code);
    return unit ? fullName(unit, t) : code;
  };
  const sourceName = (id: string) => props.model.source(id)?.name ?? id;
  const pinText = ({ code, source, posts }: PostsQuestion["pins"][number]) =>
    source === null
      ? words("q.pinned", { posts: number(posts), name: communeName(code) })
      : words("q.pinnedFrom", {
          posts: number(posts),
          name: communeName(code),
          source: sourceName(source),
        });
  const exclusionText = ({ code, source }: PostsQuestion["exclusions"][number]) => {
    if (source === null) return words("q.excluded", { name: communeName(code!) });
    if (code === null) return words("q.excluded", { name: sourceName(source) });
    return words("q.excludedFrom", { source: sourceName(source), name: communeName(code) });
  };
  const fault = (held: Held) => (props.model.isOutside(held) ? words("q.outside") : undefined);

  return (
    <Show
      when={question().pins.length + question().exclusions.length > 0}
      fallback={<p class="note">{words("q.held.none")}</p>}
    >
      <ul class="plan-held">
        <For each={question().pins}>
          {(pin) => (
            <HeldItem
              text={pinText(pin)}
              fault={fault(pin)}
              onRemove={() =>
                props.onQuestion({ pins: question().pins.filter((other) => other !== pin) })
              }
            />
          )}
        </For>
        <For each={question().exclusions}>
          {(exclusion) => (
            <HeldItem
              text={exclusionText(exclusion)}
              fault={fault(exclusion)}
              onRemove={() =>
                props.onQuestion({
                  exclusions: question().exclusions.filter((other) => other !== exclusion),
                })
              }
            />
          )}
        </For>
      </ul>
    </Show>
  );
}
