import { createMemo, createSignal, For, Show } from "solid-js";
import type { Preflight } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useDialogWords } from "../trace/dialog-strings.ts";
import { Figure } from "../trace/Figure.tsx";
import { figureName } from "../trace/figure-name.ts";
import { Scroller } from "./Scroller.tsx";
import { useImportWords } from "./use-import-words.ts";

type DatedSums = Preflight["sums"][number];
type Scope = DatedSums["scopes"][number];

/** What readers see now and would see, on each date that the file touches, the newest first. */
export function Sums(props: { preflight: Preflight }) {
  const words = useImportWords();
  return (
    <section class="import-sums">
      <h2>{words("sums.title")}</h2>
      <For each={props.preflight.sums}>
        {(sums) => <SumsOfDate sums={sums} preflight={props.preflight} />}
      </For>
    </section>
  );
}

/** The country first, then the provinces where something changes. */
function SumsOfDate(props: { sums: DatedSums; preflight: Preflight }) {
  const words = useImportWords();
  const { date } = useSpeech();
  const [all, setAll] = createSignal(false);
  const scopes = () => props.sums.scopes;
  const moved = createMemo(() =>
    scopes().filter((one) => one.scope === "VN" || figuresOf(one).some((id) => isMoved(one, id))),
  );
  const shown = () => (all() ? scopes() : moved());
  const isSame = () => scopes().every((one) => figuresOf(one).every((id) => !isMoved(one, id)));
  const at = () =>
    words("sums.at", {
      date: date(props.sums.asOf),
      units: words(`sums.units.${props.sums.structure}`),
    });
  return (
    <>
      <p class="import-note">
        {at()}
        <Show when={isSame()}>{` · ${words("sums.same")}`}</Show>
      </p>
      <Scroller class="import-scroll" label={`${words("sums.title")}: ${at()}`}>
        <table data-sums={props.sums.asOf}>
          <thead>
            <tr>
              <th scope="col">{words("sums.scope")}</th>
              <th scope="col" class="number">
                {words("sums.before")}
              </th>
              <th scope="col" class="number">
                {words("sums.after")}
              </th>
              <th scope="col" class="number">
                {words("sums.difference")}
              </th>
            </tr>
          </thead>
          <For each={shown()}>
            {(scope) => <ScopeSums scope={scope} sums={props.sums} preflight={props.preflight} />}
          </For>
        </table>
      </Scroller>
      <Show when={scopes().length > moved().length}>
        <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? words("sums.fewer") : words("sums.more", { count: scopes().length - 1 })}
        </button>
      </Show>
    </>
  );
}

function ScopeSums(props: { scope: Scope; sums: DatedSums; preflight: Preflight }) {
  const words = useImportWords();
  const say = useDialogWords();
  const speech = useSpeech();
  const { number } = speech;
  const digits = (value: number) => (Number.isInteger(value) ? 0 : 2);
  const plain = (value: number | undefined) =>
    value === undefined ? "–" : number(value, digits(value));
  const difference = (id: string) => (props.scope.after[id] ?? 0) - (props.scope.before[id] ?? 0);
  const signed = (value: number) =>
    value > 0 ? `+${number(value, digits(value))}` : number(value, digits(value));
  return (
    <tbody data-scope={props.scope.scope}>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {props.scope.scope === "VN" ? words("sums.country") : props.scope.name}
        </th>
      </tr>
      <For each={figuresOf(props.scope)}>
        {(id) => (
          <tr data-figure-row={id} classList={{ moved: isMoved(props.scope, id) }}>
            <th scope="row">
              {isCount(id) ? words(`sums.figure.${id}`) : figureName(id, say, speech)}
            </th>
            <td class="number">
              <Show
                when={props.scope.before[id] !== undefined && !isCount(id)}
                fallback={plain(props.scope.before[id])}
              >
                <Figure
                  of={{
                    figure: id,
                    scope: props.scope.scope,
                    asOf: props.sums.asOf,
                    structure: props.sums.structure,
                    generation: props.preflight.generation,
                  }}
                >
                  {plain(props.scope.before[id])}
                </Figure>
              </Show>
            </td>
            <td class="number">{plain(props.scope.after[id])}</td>
            <td class="number">{signed(difference(id))}</td>
          </tr>
        )}
      </For>
    </tbody>
  );
}

/** What a leader asks first stands first; of the other figures only those that would move. */
const FIRST = ["strength", "chiefs", "deputies", "officers", "reinforcement"];

const figuresOf = (scope: Scope): string[] => {
  const ids = new Set([...Object.keys(scope.before), ...Object.keys(scope.after)]);
  return [
    ...FIRST.filter((id) => ids.has(id)),
    ...[...ids].filter((id) => !FIRST.includes(id) && isMoved(scope, id)),
  ];
};

/** Counts of a register, and of bodies and marks, are none of the figures that a screen shows. */
const COUNTS = [
  ...(["rows", "people", "targets", "open"] as const),
  ...(["bodies", "ownPosts", "spare", "complex"] as const),
];
const isCount = (id: string): id is (typeof COUNTS)[number] =>
  (COUNTS as readonly string[]).includes(id);

const isMoved = (scope: Scope, id: string) => scope.before[id] !== scope.after[id];
