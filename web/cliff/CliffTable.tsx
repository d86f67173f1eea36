import { For, Show } from "solid-js";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { Figure } from "../trace/Figure.tsx";
import { screenAddress } from "../ui/screens.ts";
import { fullName } from "../unit/unit-name.ts";
import type { Cliff } from "./create-cliff.ts";
import { monthWords } from "./month-words.ts";
import type { FallRow } from "./rows.ts";
import { type Span, spanColours, spanOf } from "./spans.ts";
import { en, vi } from "./strings.ts";

/** The communes that fall, month by month: what ends, what is left, what they will lack. */
export function CliffTable(props: {
  cliff: Cliff;
  answer: CliffAnswer;
  spans: readonly Span[];
  theme: MapTheme;
}) {
  const words = useWords(vi, en);
  return (
    <section class="split-table split-rows cliff-table" aria-label={words("table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("month")}</th>
            <th scope="col">{words("commune")}</th>
            <th scope="col">{words("loans")}</th>
            <For each={["strength", "left", "required", "shortfall"] as const}>
              {(column) => (
                <th scope="col" class="number">
                  {words(column)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.cliff.rows()}>{(row) => <Row {...props} row={row} />}</For>
        </tbody>
      </table>
    </section>
  );
}

/** Which own posts a norm for a role counts. */
const COUNTED = { total: "strength", chief: "chiefs", deputy: "deputies", officer: "officers" };

function Row(props: {
  cliff: Cliff;
  answer: CliffAnswer;
  spans: readonly Span[];
  theme: MapTheme;
  row: FallRow;
}) {
  const words = useWords(vi, en);
  const { t, number, date, locale } = useSpeech();
  const fall = () => props.row.fall;
  const unit = () => props.cliff.model.unit(fall().code);
  const province = () => props.cliff.model.unit(unit()?.parent ?? "")?.name;
  const address = () => {
    const query = new URLSearchParams(screenAddress("", location.search).replace(/^\?/, ""));
    query.set("unit", fall().code);
    query.set("layers", "staffing.border");
    return `/?${query}`;
  };
  /** In force, and "what if", judge the total; a norm that was chosen may judge a role. */
  const counted = () => {
    const { choice, norms } = props.answer.norm;
    return COUNTED[norms.find(({ id }) => id === choice)?.role ?? "total"];
  };
  const figure = (name: string) => props.cliff.figureOf(name, fall().code);
  const colour = () =>
    spanColours(props.spans.length, props.theme)[spanOf(fall().month, props.spans)];

  return (
    <tr
      data-unit={fall().code}
      classList={{ chosen: props.cliff.chosen() === fall().code }}
      onClick={() => props.cliff.choose(fall().code)}
    >
      <td class="cliff-month">
        <span class="swatch" style={{ "--swatch": colour() }} aria-hidden="true" />
        {monthWords(fall().month, locale())}
      </td>
      <th scope="row">
        <a class="link" href={address()}>
          {unit() ? fullName(unit()!, t) : fall().code}
        </a>
        <Show when={province()}>{(name) => <span class="note">{name()}</span>}</Show>
      </th>
      <td class="cliff-loans">
        <For each={props.row.loans}>
          {({ loan, source }) => (
            <p>
              <Figure of={figure(`cliff_posts.${fall().month}`)}>
                {words("loans.one", {
                  posts: number(loan.posts),
                  source: source?.name ?? loan.source,
                  until: loan.until === null ? "" : date(loan.until),
                })}
              </Figure>
            </p>
          )}
        </For>
      </td>
      <td class="number" data-label={words("strength")}>
        <Figure of={figure(counted())}>{number(fall().strength)}</Figure>
      </td>
      <td class="number" data-label={words("left")}>
        <Figure of={figure(`cliff_left.${fall().month}`)}>{number(fall().reinforcement)}</Figure>
      </td>
      <td class="number" data-label={words("required")}>
        <Figure of={figure("required")}>{number(fall().required)}</Figure>
      </td>
      <td class="number" data-label={words("shortfall")}>
        <strong>
          <Figure of={figure(`cliff_short.${fall().month}`)}>{number(fall().shortfall)}</Figure>
        </strong>
      </td>
    </tr>
  );
}
