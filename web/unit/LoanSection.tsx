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

/** Posts lent on the date, and those planned after it: by whom, how many, until when. */
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
      <Show
        when={card().loans.length > 0}
        fallback={<p class="card-empty">{t("card.loans.none")}</p>}
      >
        <LoanList loans={card().loans} />
      </Show>
      <Show when={card().planned.length > 0}>
        <h4 class="card-subtitle">
          {t("card.loans.planned")}{" "}
          <Figure of={figureOf("reinforcement.planned")}>
            {t("card.loans.plannedPosts", {
              posts: number(card().planned.reduce((sum, { posts }) => sum + posts, 0)),
            })}
          </Figure>
        </h4>
        <LoanList loans={card().planned} isPlanned />
      </Show>
    </Section>
  );
}

function LoanList(props: { loans: readonly Loan[]; isPlanned?: boolean }) {
  const { t, number } = useCardSpeech();
  const rows = (loans: readonly Loan[]) => (
    <ul class="card-list">
      <For each={loans}>{(loan) => <LoanRow loan={loan} isPlanned={props.isPlanned} />}</For>
    </ul>
  );
  return (
    <>
      {rows(props.loans.slice(0, AT_FIRST))}
      <Show when={props.loans.length > AT_FIRST}>
        <details class="card-more">
          <summary>
            {t("card.loans.more", { count: number(props.loans.length - AT_FIRST) })}
          </summary>
          {rows(props.loans.slice(AT_FIRST))}
        </details>
      </Show>
    </>
  );
}

function LoanRow(props: { loan: Loan; isPlanned?: boolean }) {
  const speech = useCardSpeech();
  const { t, date } = speech;
  const { unit } = useModel();
  const card = useCard();
  const figureOf = useCardFigure();
  const source = () => card().sources.find(({ id }) => id === props.loan.source)?.name;
  const borrower = () => (card().summary ? unit(props.loan.code) : undefined);
  const term = () => {
    const { from, until } = props.loan;
    const days = { from: date(from), until: until === null ? "" : date(until) };
    if (props.isPlanned) return t(until ? "card.loans.will" : "card.loans.willOpen", days);
    return t(until ? "card.loans.term" : "card.loans.open", days);
  };
  return (
    <li>
      <p class="card-pair">
        <span>{source() ?? props.loan.source}</span>
        <span class="figures">
          <Figure of={figureOf(`loan.${props.loan.id}`)}>
            {postsWords(props.loan.posts, speech)}
          </Figure>
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
        <Show when={props.loan.endsSoon && !props.isPlanned}>
          <span class="card-soon">{t("card.loans.endsSoon")}</span>
        </Show>
      </p>
    </li>
  );
}
