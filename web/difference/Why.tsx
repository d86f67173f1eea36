import { createMemo, createSignal, For, Show } from "solid-js";
import type { ChangedUnit, DifferenceAnswer } from "../../server/difference/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import { en, vi } from "./strings.ts";

/** Reasons shown at first of one unit: those of a province are as many as its communes'. */
const SHOWN = 2;

type Reason = ChangedUnit["why"][number];

/** Which batch under which document made a figure change, and who brought it; a batch opens its rows. */
export function Why(props: { why: ChangedUnit["why"]; answer: DifferenceAnswer }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const [all, setAll] = createSignal(false);
  const batches = createMemo(
    () => new Map(props.answer.batches.map((batch) => [batch.seq, batch])),
  );
  const titles = createMemo(
    () => new Map(props.answer.documents.map(({ id, title }) => [id, title])),
  );
  const shown = () => (all() ? props.why : props.why.slice(0, SHOWN));
  /** The newer generation knows every batch of the older one, taken back or not. */
  const batchQuery = ({ batch }: Reason) => ({
    ...{ figure: `batch.${batch}`, scope: "VN" },
    generation: props.answer.generation,
  });
  return (
    <ul class="difference-why">
      <For each={shown()}>
        {(reason) => {
          const batch = () => batches().get(reason.batch);
          const name = () => batch()?.remark || words("batch", { seq: number(reason.batch) });
          return (
            <li>
              <cite>{titles().get(reason.document) ?? reason.document}</cite>
              <span class="note">
                <Show when={batch()?.who}>{(who) => `${who()} · `}</Show>
                <Figure of={batchQuery(reason)}>
                  {words("batch.rows", { batch: name(), rows: number(batch()?.rows ?? 0) })}
                </Figure>
                <Show when={reason.withdrawn}>
                  {" · "}
                  <strong>{words("withdrawn")}</strong>
                </Show>
              </span>
            </li>
          );
        }}
      </For>
      <Show when={props.why.length > shown().length}>
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {words("moreReasons", { count: number(props.why.length - SHOWN) })}
          </button>
        </li>
      </Show>
    </ul>
  );
}
