import { For, Show } from "solid-js";
import type { ChangedUnit, DifferenceAnswer } from "../../server/difference/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import { fullName } from "../unit/unit-name.ts";
import { signed } from "./change-classes.ts";
import { changeQuery, sideQuery } from "./change-query.ts";
import { en, vi } from "./strings.ts";
import { Why } from "./Why.tsx";

const ROLES = ["chiefs", "deputies", "officers", "reinforcement"] as const;

/** One unit: before and after, what changed by role, and why. Its name leads to its card. */
export function ChangeRow(props: {
  unit: ChangedUnit;
  answer: DifferenceAnswer;
  places: Map<string, Unit> | undefined;
  colour: string | undefined;
  chosen: boolean;
}) {
  const words = useWords(vi, en);
  const { t, number, locale } = useSpeech();
  const place = () => props.places?.get(props.unit.code);
  const province = () => props.places?.get(props.unit.parent ?? "")?.name;
  const address = () => {
    const { asOf, generation, carried } = props.answer.to;
    const query = new URLSearchParams({ unit: props.unit.code, asOf });
    if (generation !== props.answer.generation) query.set("generation", generation);
    if (carried) query.set("units", "now");
    if (locale() !== "vi") query.set("lang", locale());
    return `/?${query}`;
  };
  const moved = () => ROLES.filter((role) => props.unit.change[role]);
  const changeOf = (figure: string) => changeQuery(props.answer, figure, props.unit.code);
  const side = (which: "from" | "to") => (which === "from" ? props.unit.before : props.unit.after);

  return (
    <tr data-unit={props.unit.code} classList={{ chosen: props.chosen }}>
      <th scope="row">
        <a class="link" href={address()}>
          {place() ? fullName(place()!, t) : props.unit.name}
        </a>
        <Show when={province()}>{(name) => <span class="note">{name()}</span>}</Show>
      </th>
      <td class="difference-figures">
        <For each={["from", "to"] as const}>
          {(which, i) => (
            <>
              <Show when={i() === 1}> → </Show>
              <Show
                when={side(which).strength !== null}
                fallback={
                  <span class="note" title={t(`state.${side(which).state}`)}>
                    {words("unknown")}
                  </span>
                }
              >
                <Figure of={sideQuery(props.answer, which, "strength", props.unit.code)}>
                  {number(side(which).strength!)}
                </Figure>
              </Show>
            </>
          )}
        </For>
      </td>
      <td class="difference-change">
        <span class="swatch" style={{ "--swatch": props.colour }} aria-hidden="true" />
        <Show when={props.unit.change.strength !== null} fallback="·">
          <Figure of={changeOf("strength")}>{signed(props.unit.change.strength!, number)}</Figure>
        </Show>
      </td>
      <td class="note">
        <For each={moved()}>
          {(role, i) => (
            <>
              {i() > 0 && ", "}
              {words(role)}{" "}
              <Figure of={changeOf(role)}>{signed(props.unit.change[role]!, number)}</Figure>
            </>
          )}
        </For>
      </td>
      <td>
        <Why why={props.unit.why} answer={props.answer} />
      </td>
    </tr>
  );
}
