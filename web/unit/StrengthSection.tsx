import { For, Show } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useModel } from "../model.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { judgementWords } from "./judgement-words.ts";
import { PostBar } from "./PostBar.tsx";
import { isRoleNorm } from "./role-norm.ts";
import { Section } from "./Section.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

const ROLES = [
  { role: "chief", column: "chiefs" },
  { role: "deputy", column: "deputies" },
  { role: "officer", column: "officers" },
] as const;

/** Posts filled, by role, against the minimum; then with the posts lent. */
export function StrengthSection() {
  const { t, number } = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  const { state } = useModel();
  const isForRole = () => isRoleNorm(card(), state.norm());
  // A province's minimum counts only the communes under a norm, its strength counts all: no bar of one on the other.
  const need = () => (card().summary || isForRole() ? null : card().required);
  const shortWords = () =>
    need() === null
      ? t("card.strength.noMinimum")
      : card().shortfall
        ? t("card.strength.short", { count: number(card().shortfall ?? 0) })
        : t("card.strength.enough");
  return (
    <Show
      when={card().staffing}
      fallback={
        <Section title={t("card.strength")}>
          <p class="card-empty">{t("card.strength.unknown")}</p>
        </Section>
      }
    >
      {(staffing) => (
        <Section
          title={t("card.strength")}
          aside={
            <p class="card-figure">
              <span class="visually-hidden">
                {need() === null
                  ? t("card.strength.barAlone", { have: number(staffing().strength) })
                  : t("card.strength.bar", {
                      have: number(staffing().strength),
                      need: number(need()!),
                    })}
              </span>
              <strong>
                <Figure of={figureOf("strength")}>{number(staffing().strength)}</Figure>
                <Show when={need() !== null}>
                  <small>
                    /<Figure of={figureOf("required")}>{number(need()!)}</Figure>
                  </small>
                </Show>
              </strong>
              <Cite id={staffing().document} />
              <Show when={!card().summary && !isForRole()}>
                <span class="card-verdict" data-alarming={Boolean(card().shortfall)}>
                  <Show when={card().shortfall} fallback={shortWords()}>
                    <Figure of={figureOf("shortfall")}>{shortWords()}</Figure>
                  </Show>
                </span>
              </Show>
            </p>
          }
        >
          <PostBar posts={staffing()} need={need()} lent={card().reinforcement} />
          <table class="role-table">
            <tbody>
              <For each={ROLES}>
                {({ role, column }) => (
                  <tr>
                    <th scope="row">
                      <span class="role-swatch" data-cell={role} aria-hidden="true" />
                      {t(`card.role.${role}`)}
                    </th>
                    <td class="role-count">
                      <Figure of={figureOf(column)}>{number(staffing()[column])}</Figure>
                      <Cite id={staffing().document} />
                    </td>
                    <td>
                      <RoleNorm role={role} staffing={staffing()} />
                    </td>
                  </tr>
                )}
              </For>
              <Show when={card().reinforcement > 0}>
                <tr>
                  <th scope="row">
                    <span class="role-swatch" data-cell="lent" aria-hidden="true" />
                    {t("card.effective")}
                  </th>
                  <td class="role-count">
                    <Figure of={figureOf("effective")}>{number(card().effective ?? 0)}</Figure>
                  </td>
                  <td>
                    <Figure of={figureOf("reinforcement")}>
                      {t("card.effective.sum", {
                        strength: number(staffing().strength),
                        reinforcement: number(card().reinforcement),
                      })}
                    </Figure>
                  </td>
                </tr>
              </Show>
            </tbody>
          </table>
        </Section>
      )}
    </Show>
  );
}

function RoleNorm(props: {
  role: (typeof ROLES)[number]["role"];
  staffing: NonNullable<UnitCard["staffing"]>;
}) {
  const speech = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  const words = () =>
    card()
      .judgements.filter(({ role }) => role === props.role)
      .map((judgement) => ({
        ...judgementWords(judgement, props.staffing, speech),
        norm: judgement.norm,
      }));
  return (
    <For
      each={words()}
      fallback={
        <Show when={!card().summary}>
          <span class="note">{speech.t("card.role.noNorm")}</span>
        </Show>
      }
    >
      {(said) => (
        <div>
          <Figure of={figureOf(`norm.${said.norm}`)}>{said.rule}</Figure>:{" "}
          <Verdict verdict={said.verdict} alarming={said.alarming} />
        </div>
      )}
    </For>
  );
}

/** A verdict in words; the mark before it differs by shape too. */
export function Verdict(props: { verdict: string; alarming: boolean }) {
  return (
    <span class="card-verdict" data-alarming={props.alarming}>
      {props.verdict}
    </span>
  );
}
