import { Show } from "solid-js";
import type { Structure, UnitKind } from "../../server/schema.ts";
import { latest, useModel } from "../model.tsx";
import { StateLink } from "./StateLink.tsx";
import { unitChange } from "./unit-address.ts";
import { fullName } from "./unit-name.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** Link to a unit by its full name; says on which day it opens when that is another day. */
export function UnitLink(props: {
  unit: { code: string; structure: Structure; name: string; kind: UnitKind };
}) {
  const { structure, structures } = useModel();
  const { t, date } = useCardSpeech();
  const change = () =>
    unitChange(props.unit, structure()?.id, latest(structures)?.structures ?? []);
  const day = () => change().asOf;
  return (
    <StateLink
      change={change()}
      title={day() ? t("card.lineage.at", { date: date(day()!) }) : undefined}
    >
      {fullName(props.unit, t)}
      <Show when={day()}>
        {(iso) => (
          <span class="visually-hidden"> ({t("card.lineage.at", { date: date(iso()) })})</span>
        )}
      </Show>
    </StateLink>
  );
}
