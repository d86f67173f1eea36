import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { KeptGeneration } from "./client.ts";
import { instantText } from "./instant.ts";
import { en, vi } from "./strings.ts";

/** When a generation was published, and what it newly knew. */
export function GenerationWords(props: {
  generation: KeptGeneration;
  isNewest: boolean;
  isOldest: boolean;
}) {
  const words = useWords(vi, en);
  const { locale, number, date } = useSpeech();
  /** "Công an tỉnh: quý II.xlsx, 120 dòng"; of a form without a remark, that it was one. */
  const named = (batches: KeptGeneration["added"]) =>
    batches
      .map(({ remark, who, kind, rows }) =>
        words("batch", {
          who,
          what: remark || words(`batch.${kind}`),
          rows: words("rows", { count: number(rows) }),
        }),
      )
      .join("; ");
  const news = () => {
    const { added, withdrawn } = props.generation;
    if (props.isOldest) return words("first");
    const told = [
      ...(withdrawn.length > 0 ? [words("withdrawn", { what: named(withdrawn) })] : []),
      ...(added.length > 0 && added.length <= 2 ? [words("addedOne", { what: named(added) })] : []),
      ...(added.length > 2 ? [words("added", { count: number(added.length) })] : []),
    ];
    return told.length > 0 ? told.join(" · ") : words("same");
  };
  return (
    <>
      <span class="as-known-when">
        {instantText(props.generation.publishedAt, locale())}
        <Show when={props.isNewest}>
          {" "}
          <span class="as-known-tag">{words("newest")}</span>
        </Show>
      </span>
      <span class="note">{news()}</span>
      <span class="note">
        {words("dataAsOf", { date: date(props.generation.dataAsOf) })} ·{" "}
        <span class="as-known-id">{props.generation.id.slice(0, 8)}</span>
      </span>
    </>
  );
}
