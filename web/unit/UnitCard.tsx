import LoaderCircle from "lucide-solid/icons/loader-circle";
import { createComputed, createEffect, Match, on, onMount, Show, Switch } from "solid-js";
import type { UnitCard as Card } from "../../server/units/card-schema.ts";
import { latest, useModel } from "../model.tsx";
import { Failure } from "../ui/Region.tsx";
import { CardHeader } from "./CardHeader.tsx";
import { CarriedNote } from "./CarriedNote.tsx";
import { CardProvider } from "./card-context.tsx";
import { createCard } from "./create-card.ts";
import { DocumentSection } from "./DocumentSection.tsx";
import { takeCardFocus } from "./focus-card.ts";
import { GroundSection } from "./GroundSection.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { JudgementSection } from "./JudgementSection.tsx";
import { LadderSection, VehicleSection } from "./LadderSection.tsx";
import { LoanSection } from "./LoanSection.tsx";
import { ProvinceLadders } from "./ProvinceLadders.tsx";
import { ProvinceSection } from "./ProvinceSection.tsx";
import { LineageSection, NeighbourSection } from "./RelativesSection.tsx";
import { StrengthSection } from "./StrengthSection.tsx";
import { fullName } from "./unit-name.ts";
import { useCardSpeech } from "./use-card-speech.ts";
import "./unit-card.css";

/** Everything about one unit on the date looked at. */
export function UnitCard(props: { code: string; onClose: () => void }) {
  const model = useModel();
  const { t } = useCardSpeech();
  const { card, refetch } = createCard(model, () => props.code);
  let article!: HTMLElement;

  /** The last card of this unit stays while another date loads; that of another unit does not. */
  const shown = () => {
    const known = latest(card);
    return known?.unit.code === props.code ? known : undefined;
  };
  const name = () => {
    const unit = shown()?.unit ?? model.unit(props.code);
    return unit ? fullName(unit, t) : t("card.code", { code: props.code });
  };

  const focusTitle = () => article.querySelector("h2")?.focus();
  onMount(() => takeCardFocus(props.code) && focusTitle());

  // A link pressed inside the card is gone with the old card: the reader goes on from the new title.
  // Asked before the old card is taken away, as afterwards nothing has the focus.
  let hadFocus = false;
  createComputed(
    on(
      () => props.code,
      () => {
        hadFocus = article.contains(document.activeElement);
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.code,
      () => {
        const scroller = article.parentElement;
        if (scroller) scroller.scrollTop = 0;
        if (takeCardFocus(props.code) || hadFocus) focusTitle();
      },
      { defer: true },
    ),
  );

  return (
    <article ref={article} class="unit-card" aria-label={t("card.label")} aria-busy={card.loading}>
      <CardHeader code={props.code} name={name()} card={shown()} onClose={() => props.onClose()} />
      <p class="visually-hidden" role="status">
        {card.loading ? t(shown() ? "card.updating" : "card.loading") : name()}
      </p>
      <Switch>
        <Match when={card.error}>
          <div class="card-trouble">
            <Failure error={card.error} onRetry={() => refetch()} />
            <p class="note">{t("card.failed.next")}</p>
          </div>
        </Match>
        <Match when={!shown()}>
          <p class="card-waiting">
            <LoaderCircle size={16} aria-hidden="true" /> {t("card.loading")}
          </p>
        </Match>
        <Match when={shown()}>
          {(known) => (
            <CardProvider value={known}>
              <CardBody card={known()} />
            </CardProvider>
          )}
        </Match>
      </Switch>
    </article>
  );
}

function CardBody(props: { card: Card }) {
  const { t } = useCardSpeech();
  /** Nothing is asked of a place without a unit: no empty sections. */
  const counts = () => props.card.state !== "not_applicable" && props.card.state !== "dissolved";
  return (
    <>
      <CarriedNote card={props.card} />
      <Show when={!counts()}>
        <LineageSection />
      </Show>
      <Show when={counts() || props.card.staffing}>
        <StrengthSection />
      </Show>
      <Show when={props.card.summary}>{(summary) => <ProvinceSection summary={summary()} />}</Show>
      <Show when={counts() && !props.card.summary}>
        <JudgementSection />
      </Show>
      <Show when={counts() || props.card.history.length > 0}>
        <HistorySection />
      </Show>
      <Show when={counts()}>
        <LoanSection />
        <Show when={!props.card.summary} fallback={<ProvinceLadders />}>
          <LadderSection title={t("card.headquarters")} observations={props.card.headquarters} />
          <LadderSection title={t("card.housing")} observations={props.card.housing} />
        </Show>
        <VehicleSection />
      </Show>
      <GroundSection />
      <NeighbourSection />
      <Show when={counts()}>
        <LineageSection />
      </Show>
      <DocumentSection />
    </>
  );
}
