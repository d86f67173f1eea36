import { For, Show } from "solid-js";
import type { Preflight, PreflightRow } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { fieldWords, valueWords } from "./field-words.ts";
import { useImportWords } from "./use-import-words.ts";

const TRACED = ["chiefs", "deputies", "officers", "vehicles"];

/** What stands in the ledger and what the row says: what differs of a changed row, all of another one. */
export function RowChange(props: { row: PreflightRow; preflight: Preflight }) {
  const words = useImportWords();
  const speech = useSpeech();
  const fields = () => [
    ...new Set([...Object.keys(props.row.before ?? {}), ...Object.keys(props.row.after ?? {})]),
  ];
  const told = () => ({ words, speech, names: props.preflight.names });
  const before = (field: string) => valueWords(field, props.row.before?.[field], told());
  const after = (field: string) => valueWords(field, props.row.after?.[field], told());
  /** Where one date holds for all rows, what stands in the ledger can be traced. */
  const traceOf = (field: string) => {
    const { asOf, structure, generation } = props.preflight;
    const scope = props.row.unit?.code;
    if (!TRACED.includes(field) || asOf === null || scope === undefined) return undefined;
    return { figure: field, scope, asOf, structure, generation };
  };
  const shown = () =>
    fields().filter((field) => {
      if (props.row.outcome === "changed") return before(field) !== after(field);
      return (before(field) ?? after(field)) !== undefined;
    });
  return (
    <dl class="import-change">
      <For each={shown()}>
        {(field) => (
          <div>
            <dt>{fieldWords(field, words)}</dt>
            <dd>
              <Show
                when={props.row.after !== null && before(field) !== after(field)}
                fallback={before(field) ?? after(field)}
              >
                <Show when={props.row.before !== null}>
                  <del>
                    <Show when={traceOf(field)} fallback={before(field) ?? "–"}>
                      {(of) => <Figure of={of()}>{before(field) ?? "–"}</Figure>}
                    </Show>
                  </del>
                  <span aria-hidden="true"> → </span>
                </Show>
                <ins>{after(field) ?? "–"}</ins>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
