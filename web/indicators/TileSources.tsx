import { For, Show } from "solid-js";
import type { IndicatorLine } from "../../server/indicators/schema.ts";
import type { Document } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useIndicatorWords } from "./use-indicators.tsx";

/** The documents behind a figure and its target, by title. */
export function TileSources(props: { line: IndicatorLine; documents: readonly Document[] }) {
  const words = useIndicatorWords();
  const { t } = useSpeech();
  const documents = () => {
    const ids = [
      ...props.line.documents,
      ...props.line.targetHistory.map(({ document }) => document),
    ];
    return props.documents.filter(({ id }) => ids.includes(id));
  };
  return (
    <Show when={documents().length > 0}>
      <p class="note tile-sources">
        {words("sources")}:{" "}
        <For each={documents()}>
          {(document, i) => (
            <>
              {i() > 0 && "; "}
              <cite title={`${document.publisher}, ${document.issuedOn}`}>{document.title}</cite>
              <Show when={document.demo && document.title !== t("app.demo")}>
                {" "}
                ({t("app.demo")})
              </Show>
              <Show when={document.unsupported}> ({words("unsupported")})</Show>
            </>
          )}
        </For>
      </p>
    </Show>
  );
}
