import { For, Show } from "solid-js";
import type { Loan } from "../../server/reinforcement/schema.ts";
import { useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { postsWords } from "./posts-words.ts";
import { Section } from "./Section.tsx";
import { UnitLink } from "./UnitLink.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** Of a province with many loans the rest is folded away. */
const AT_FIRST = 5;

/** Posts lent on the date: by whom, how many, until when. */
export function LoanSection() {
  const { t, number } = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  return (
    <Section
      title={t("card.loans")}
      aside={
        <Show when={card().reinforcement > 0}>
          <p class="card-figure">
            <strong>
              <Figure of={figureOf("reinforcement")}>+{number(card().reinforcement)}</Figure>
            </strong>
          </p>
        </Show>
      }
    >
      <ul class="card-list">
        <For
          each={card().loans.slice(0, AT_FIRST)}
          fallback={<li class="card-empty">{t("card.loans.none")}</li>}
        >
          {(loan) => <LoanRow loan={loan} />}
        </For>
      </ul>
      <Show when={card().loans.length > AT_FIRST}>
        <details class="card-more">
          <summary>
            {t("card.loans.more", { count: number(card().loans.length - AT_FIRST) })}
          </summary>
          <ul class="card-list">
            <For each={card().loans.slice(AT_FIRST)}>{(loan) => <LoanRow loan={loan} />}</For>
          </ul>
        </details>
      </Show>
    </Section>
  );
}

function LoanRow(props: { loan: Loan }) {
  const speech = useCardSpeech();
  const { t, date } = speech;
  const { unit } = useModel();
  const card = useCard();
  const figureOf = useCardFigure();
  const source = () => card().sources.find(({ id }) => id === props.loan.source)?.name;
  const borrower = () => (card().summary ? unit(props.loan.code) : undefined);
  const term = () =>
    props.loan.until === null
      ? t("card.loans.open", { from: date(props.loan.from) })
      : t("card.loans.term", { from: date(props.loan.from), until: date(props.loan.until) });
  return (
    <li>
      <p class="card-pair">
        <span>{source() ?? props.loan.source}</span>
        <span class="figures">
          <Figure of={figureOf("reinforcement")}>{postsWords(props.loan.posts, speech)}</Figure>
          <Cite id={props.loan.document} />
        </span>
      </p>
      <p class="card-pair note">
        <span>
          <Show when={borrower()}>
            {(found) => (
              <>
                <UnitLink unit={{ ...found(), structure: card().structure }} />
                {" · "}
              </>
            )}
          </Show>
          {term()}
        </span>
        <Show when={props.loan.endsSoon}>
          <span class="card-soon">{t("card.loans.endsSoon")}</span>
        </Show>
      </p>
    </li>
  );
}
