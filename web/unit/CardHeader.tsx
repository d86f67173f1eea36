import X from "lucide-solid/icons/x";
import { Show } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useModel } from "../model.tsx";
import { formerPlaces } from "./former-places.ts";
import { StateKey } from "./StateKey.tsx";
import { UnitLink } from "./UnitLink.tsx";
import { useCardSpeech } from "./use-card-speech.ts";

/** So many former districts are named at the head; the section of lineage has all. */
const PLACES_NAMED = 3;

/** Name and place of the unit, the state of its figures, and the dates they stand for. */
export function CardHeader(props: {
  code: string;
  name: string;
  card: UnitCard | undefined;
  onClose: () => void;
}) {
  const { t, date } = useCardSpeech();
  const model = useModel();
  const province = () => {
    const parent = props.card?.unit.parent;
    // The same code may name another province in the structure of the map.
    return parent && props.card?.structure === model.structure()?.id
      ? model.unit(parent)
      : undefined;
  };
  return (
    <header class="card-head">
      <div class="card-title">
        <h2 tabindex="-1">{props.name}</h2>
        <button
          type="button"
          class="button"
          aria-label={t("card.close")}
          title={t("card.close")}
          onClick={() => props.onClose()}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <Show when={props.card}>
        {(card) => (
          <>
            <p class="card-place">
              <Show when={card().unit.district}>{(district) => <>{district()}, </>}</Show>
              <Show when={province()}>
                {(found) => (
                  <>
                    <UnitLink unit={{ ...found(), structure: card().structure }} />
                    {" · "}
                  </>
                )}
              </Show>
              {t("card.code", { code: props.code })}
            </p>
            <Show when={card().structure === "2021"}>
              <p class="note">{t("card.structure.2021")}</p>
            </Show>
            <Show when={formerPlaces(card().predecessors).slice(0, PLACES_NAMED).join("; ")}>
              {(places) => <p class="note">{t("card.former", { places: places() })}</p>}
            </Show>
            <div class="card-state">
              <StateKey state={card().state} />
              <span class="note">{t(`card.state.${card().state}.why`)}</span>
            </div>
            <p class="note">
              {t("card.asOf", { date: date(card().asOf) })}
              <Show when={card().staffing?.reportedFor}>
                {(reported) => <>, {t("card.reportedFor", { date: date(reported()) })}</>}
              </Show>
              <Show when={card().demo}>
                {" "}
                <span class="card-demo">{t("app.demo")}</span>
              </Show>
              <Show when={card().documents.some(({ unsupported }) => unsupported)}>
                {" "}
                <span class="card-demo">{t("trace.unsupported")}</span>
              </Show>
            </p>
          </>
        )}
      </Show>
    </header>
  );
}
