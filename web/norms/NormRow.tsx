import { Show } from "solid-js";
import type { Norm } from "../../server/norms/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { screenAddress } from "../ui/screens.ts";
import { dayPercent, lastDay } from "./norm-state.ts";
import { kindWords, ruleWords } from "./rule-words.ts";
import { useNorms, useNormWords } from "./use-norms.tsx";

/** One norm: what it asks, how it stands on the date, and when it is in force, as a bar. */
export function NormRow(props: { norm: Norm; span: { from: string; until: string } }) {
  const words = useNormWords();
  const { date, number } = useSpeech();
  const { state } = useScreen();
  const { norms, standing: standingOf, asOf, set } = useNorms();
  const judged = () => standingOf(props.norm.id);
  const standing = () => judged()?.state;
  const last = () => lastDay(props.norm, norms());
  const next = () => norms().find(({ id }) => id === props.norm.replacedBy);
  const term = () => {
    const from = date(props.norm.effectiveFrom);
    const until = last();
    return until === null
      ? words("term.open", { from })
      : words("term.closed", { from, until: date(until) });
  };
  const figure = ({ id }: Norm) => ({
    ...{ figure: `norm.${id}`, scope: "VN", asOf: asOf() },
    generation: state.generation(),
  });
  const percent = (day: string) => dayPercent(day, props.span);
  const isOpen = () => !state.generation() && standing() !== "ended" && standing() !== "replaced";
  /** Units that the norm judges, and how they stand; what is nought is left out. */
  const counts = () => {
    const shown = judged();
    if (!shown || shown.ruled === 0) return;
    const told = (["met", "below", "notDue", "above", "unknown"] as const)
      .filter((part) => shown[part] > 0)
      .map((part) => words(`judged.${part}`, { count: number(shown[part]) }));
    return words("judged", { count: number(shown.ruled), parts: told.join(", ") });
  };
  const mapAddress = () => {
    const address = screenAddress("/", location.search);
    return `${address}${address.includes("?") ? "&" : "?"}norm=${props.norm.id}&indicator=norm_share`;
  };

  return (
    <li class="norm" data-state={standing()}>
      <div class="norm-words">
        <p class="norm-rule">
          <strong>{words(`role.${props.norm.role}`)}:</strong>{" "}
          <Figure of={figure(props.norm)}>{ruleWords(props.norm, words)}</Figure>,{" "}
          {kindWords(props.norm.kinds, words)}
        </p>
        <p class="norm-state" data-state={standing()}>
          <Show when={standing()}>{(state) => words(`state.${state()}`)}</Show>
          <Show when={props.norm.demo}>
            <span class="norm-demo">{words("demo")}</span>
          </Show>
        </p>
        <p class="note">
          {term()}
          <Show when={props.norm.due}>
            {(due) => ` · ${words("term.due", { due: date(due()) })}`}
          </Show>
          {" · "}
          <cite>{props.norm.authority}</cite>
          <Show when={next()}>
            {(norm) => (
              <>
                {" · "}
                <Sentence
                  words={({ rule }) =>
                    words("term.replacedBy", { rule, from: date(norm().effectiveFrom) })
                  }
                  figures={{
                    rule: () => <Figure of={figure(norm())}>{ruleWords(norm(), words)}</Figure>,
                  }}
                />
              </>
            )}
          </Show>
        </p>
        <Show when={counts()}>
          {(told) => (
            <p class="norm-judged">
              <Figure of={{ figure: `ruled.${props.norm.id}`, scope: "VN", asOf: asOf() }}>
                {told()}
              </Figure>
            </p>
          )}
        </Show>
      </div>
      <div class="norm-bar" role="img" aria-label={`${words("bar.what")}: ${term()}`}>
        <span
          class="norm-bar-fill"
          data-state={standing()}
          data-open={last() === null || undefined}
          style={{
            "inset-inline-start": `${percent(props.norm.effectiveFrom)}%`,
            "inset-inline-end": `${100 - percent(last() ?? props.span.until)}%`,
          }}
        />
        <Show when={props.norm.due}>
          {(due) => (
            <span
              class="norm-bar-due"
              title={words("term.due", { due: date(due()) })}
              style={{ "inset-inline-start": `${percent(due())}%` }}
            />
          )}
        </Show>
        <span
          class="norm-bar-now"
          title={words("bar.today", { date: date(asOf()) })}
          style={{ "inset-inline-start": `${percent(asOf())}%` }}
        />
        <span class="norm-bar-year">{props.span.from.slice(0, 4)}</span>
        <span class="norm-bar-year end">{props.span.until.slice(0, 4)}</span>
      </div>
      <div class="norm-tools">
        <a class="button" href={mapAddress()}>
          {words("open.map")}
        </a>
        <Show when={isOpen()}>
          <button
            type="button"
            class="button"
            onClick={() => set({ do: `replace.${props.norm.id}` })}
          >
            {words("replace")}
          </button>
          <button type="button" class="button" onClick={() => set({ do: `end.${props.norm.id}` })}>
            {words("end")}
          </button>
        </Show>
      </div>
    </li>
  );
}
