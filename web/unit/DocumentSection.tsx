import { For, Show } from "solid-js";
import { useCard } from "./card-context.tsx";
import { Section } from "./Section.tsx";
import { DocumentWords } from "./SourceMark.tsx";
import { useCardSpeech } from "./use-card-speech.ts";

/** The documents that the marks beside the figures number. */
export function DocumentSection() {
  const { t } = useCardSpeech();
  const card = useCard();
  return (
    <Show when={card().documents.length > 0}>
      <Section title={t("card.documents")}>
        <ol class="card-documents">
          <For each={card().documents}>
            {(document) => (
              <li>
                <DocumentWords document={document} />
              </li>
            )}
          </For>
        </ol>
      </Section>
    </Show>
  );
}
