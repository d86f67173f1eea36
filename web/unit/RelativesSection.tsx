import { For, Show } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useCard } from "./card-context.tsx";
import { Section } from "./Section.tsx";
import { UnitLink } from "./UnitLink.tsx";
import { useCardSpeech } from "./use-card-speech.ts";

/** What the unit was formed from and what it became; absent when it was never changed. */
export function LineageSection() {
  const { t } = useCardSpeech();
  const card = useCard();
  const formerTitle = () =>
    card().predecessors.length === 1 ? t("card.predecessors.single") : t("card.predecessors");
  return (
    <>
      <Show when={card().successors.length > 0}>
        <Section title={t("card.successors")}>
          <LineageList units={card().successors} />
        </Section>
      </Show>
      <Show when={card().predecessors.length > 0}>
        <Section title={formerTitle()}>
          <LineageList units={card().predecessors} />
        </Section>
      </Show>
    </>
  );
}

function LineageList(props: { units: UnitCard["predecessors"] }) {
  const { t } = useCardSpeech();
  return (
    <ul class="card-list">
      <For each={props.units}>
        {(unit) => (
          <li class="card-pair">
            <UnitLink unit={unit} />
            <span class="note">
              <Show when={[unit.district, unit.province].filter(Boolean).join(", ")}>
                {(place) => <>{place()} · </>}
              </Show>
              {t("card.code", { code: unit.code })} · {t(`card.part.${unit.part}`)}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Units that share a boundary, in the order of their names. */
export function NeighbourSection() {
  const { t, compare } = useCardSpeech();
  const card = useCard();
  const sorted = () => card().neighbours.toSorted((a, b) => compare(a.name, b.name));
  return (
    <Show when={card().neighbours.length > 0}>
      <Section title={t("card.neighbours")}>
        <ul class="card-links">
          <For each={sorted()}>
            {(unit) => (
              <li>
                <UnitLink unit={unit} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
