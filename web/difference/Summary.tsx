import { For, Show } from "solid-js";
import type { DifferenceAnswer } from "../../server/difference/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import { signed } from "./change-classes.ts";
import { changeQuery, countQuery, sideQuery } from "./change-query.ts";
import { en, vi } from "./strings.ts";

const LINES = [
  { key: "strength", label: "total" },
  { key: "chiefs", label: "chiefs" },
  { key: "deputies", label: "deputies" },
  { key: "officers", label: "officers" },
  { key: "reinforcement", label: "reinforcement" },
] as const;

/** National sums before and after, by role. */
export function Summary(props: { answer: DifferenceAnswer }) {
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const summary = () => props.answer.summary;
  const left = () => summary().unassigned;
  const sides = ["from", "to"] as const;
  /** Two states of knowledge are of one day: then the day tells nothing. */
  const heading = (side: (typeof sides)[number]) =>
    props.answer.from.asOf === props.answer.to.asOf ? words(side) : date(props.answer[side].asOf);
  const sums = (side: (typeof sides)[number]) =>
    side === "from" ? summary().before : summary().after;

  return (
    <section class="difference-summary" aria-label={words("summary")}>
      <p class="difference-count" role="status">
        <Sentence
          words={(values) => words("changed", values)}
          figures={{
            changed: () => (
              <Figure of={countQuery(props.answer, "changed")}>{number(summary().changed)}</Figure>
            ),
            units: () => (
              <Figure of={countQuery(props.answer, "all")}>{number(summary().units)}</Figure>
            ),
          }}
        />
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{heading("from")}</th>
            <th scope="col">{heading("to")}</th>
            <th scope="col">{words("change")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={LINES}>
            {({ key, label }) => (
              <tr data-line={key}>
                <th scope="row">{words(label)}</th>
                <For each={sides}>
                  {(side) => (
                    <td>
                      <Figure of={sideQuery(props.answer, side, key)}>
                        {number(sums(side)[key])}
                      </Figure>
                    </td>
                  )}
                </For>
                <td>
                  <Figure of={changeQuery(props.answer, key)}>
                    {signed(summary().change[key], number)}
                  </Figure>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.answer.from.carried || props.answer.to.carried}>
        <p class="note">{words("carried")}</p>
      </Show>
      <Show when={left().before > 0 || left().after > 0}>
        <p class="note">
          <Sentence
            words={(values) => words("unassigned", values)}
            figures={{
              before: () => (
                <Figure of={sideQuery(props.answer, "from", "unassigned")}>
                  {number(left().before)}
                </Figure>
              ),
              after: () => (
                <Figure of={sideQuery(props.answer, "to", "unassigned")}>
                  {number(left().after)}
                </Figure>
              ),
            }}
          />
        </p>
      </Show>
    </section>
  );
}
