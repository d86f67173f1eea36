import { createMemo, For, Show } from "solid-js";
import type { ChangedUnit, DifferenceAnswer } from "../../server/difference/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Reasons shown of one unit: those of a province are as many as its communes'. */
const SHOWN = 2;

/** Which batch under which document made a figure change, and who brought it. */
export function Why(props: { why: ChangedUnit["why"]; answer: DifferenceAnswer }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const batches = createMemo(
    () => new Map(props.answer.batches.map((batch) => [batch.seq, batch])),
  );
  const titles = createMemo(
    () => new Map(props.answer.documents.map(({ id, title }) => [id, title])),
  );
  const shown = () => props.why.slice(0, SHOWN);
  return (
    <ul class="difference-why">
      <For each={shown()}>
        {(reason) => {
          const batch = () => batches().get(reason.batch);
          const told = () => batch()?.remark || words("batch", { seq: number(reason.batch) });
          return (
            <li>
              <span>{titles().get(reason.document) ?? reason.document}</span>
              <span class="note">
                {told()}
                <Show when={batch()?.who}>{(who) => <>, {who()}</>}</Show>
                <Show when={reason.withdrawn}>
                  {" · "}
                  <strong>{words("withdrawn")}</strong>
                </Show>
              </span>
            </li>
          );
        }}
      </For>
      <Show when={props.why.length > SHOWN}>
        <li class="note">{words("moreReasons", { count: number(props.why.length - SHOWN) })}</li>
      </Show>
    </ul>
  );
}
