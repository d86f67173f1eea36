import { For, Show } from "solid-js";
import type { PlanQuestion } from "../../server/plan/schema.ts";
import { signed } from "../difference/change-classes.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { Comparison } from "./client.ts";
import { en, vi } from "./compare-strings.ts";
import { objectiveText, TENTHS } from "./objective-value.ts";
import * as plan from "./strings.ts";
import type { usePlanNames } from "./use-plan-names.ts";

/** What differs between two plans: objectives, communes, and who sends whom. */
export function CompareTables(props: {
  comparison: Comparison;
  mode: PlanQuestion["mode"];
  names: ReturnType<typeof usePlanNames>;
  onChoose: (code: string) => void;
}) {
  const words = useWords(vi, en);
  const planWords = useWords(plan.vi, plan.en);
  const { number } = useSpeech();
  const communes = () =>
    props.comparison.communes
      .filter(({ difference }) => difference !== 0)
      .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference));
  /** Words of posts, or their counterparts of bases. */
  const own = (key: "communes" | "moves" | "same") =>
    words(props.mode === "posts" ? key : `${key}.bases`);
  const source = (code: string) =>
    props.mode === "posts" ? props.names.source(code) : props.names.commune(code);
  const moves = () => props.comparison.moves.filter(({ difference }) => difference !== 0);

  return (
    <div class="plan-compare-tables">
      <section>
        <h2>{words("objectives")}</h2>
        <table>
          <Head names={[""]} />
          <tbody>
            <For each={props.comparison.objectives}>
              {(row) => (
                <tr>
                  <th scope="row">
                    {planWords(`objective.${row.objective}`)}{" "}
                    <span class="note">{planWords(`unit.${row.objective}`)}</span>
                  </th>
                  <td>{objectiveText(row.objective, row.a, number)}</td>
                  <td>{objectiveText(row.objective, row.b, number)}</td>
                  <td>
                    {row.difference === null
                      ? "–"
                      : signed(
                          TENTHS.has(row.objective)
                            ? Math.round(row.difference / 10)
                            : row.difference,
                          number,
                        )}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={moves().length > 0} fallback={<p class="note">{own("same")}</p>}>
        <section>
          <h2>{own("communes")}</h2>
          <table>
            <Head names={[words("commune")]} />
            <tbody>
              <For each={communes()}>
                {(row) => (
                  <tr>
                    <th scope="row">
                      <button type="button" class="link" onClick={() => props.onChoose(row.code)}>
                        {props.names.commune(row.code)}
                      </button>
                    </th>
                    <td>{number(row.a)}</td>
                    <td>{number(row.b)}</td>
                    <td>{signed(row.difference, number)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <section>
          <h2>{own("moves")}</h2>
          <table>
            <Head names={[words(props.mode === "posts" ? "source" : "base"), words("commune")]} />
            <tbody>
              <For each={moves()}>
                {(row) => (
                  <tr>
                    <th scope="row">{source(row.source)}</th>
                    <td class="name">{props.names.commune(row.code)}</td>
                    <td>{number(row.a)}</td>
                    <td>{number(row.b)}</td>
                    <td>{signed(row.difference, number)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </div>
  );
}

function Head(props: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        <For each={[...props.names, "A", "B", "B − A"]}>
          {(name) =>
            name === "" ? <td /> : <th classList={{ name: props.names.includes(name) }}>{name}</th>
          }
        </For>
      </tr>
    </thead>
  );
}
