import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useCard } from "./card-context.tsx";
import { Section } from "./Section.tsx";
import { DocumentWords } from "./SourceMark.tsx";

/** The documents that the marks beside the figures number. */
export function DocumentSection() {
  const { t } = useSpeech();
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
