import { For, Show } from "solid-js";
import type { TargetFilter } from "../../server/plan/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fullName } from "../unit/unit-name.ts";
import { en, vi } from "./question-strings.ts";

/** Which communes may receive posts. */
export function TargetFields(props: {
  targets: TargetFilter;
  provinces: readonly Unit[];
  onTargets: (targets: TargetFilter) => void;
}) {
  const words = useWords(vi, en);
  const { t, number, compare } = useSpeech();
  const set = (change: Partial<TargetFilter>) => props.onTargets({ ...props.targets, ...change });
  const sorted = () => [...props.provinces].sort((a, b) => compare(a.name, b.name));
  const toggle = (code: string) => {
    const { provinces } = props.targets;
    set({
      provinces: provinces.includes(code)
        ? provinces.filter((other) => other !== code)
        : [...provinces, code],
    });
  };
  return (
    <>
      <For each={["border", "complex"] as const}>
        {(flag) => (
          <label class="plan-check">
            <input
              type="checkbox"
              checked={props.targets[flag]}
              onChange={(event) => set({ [flag]: event.currentTarget.checked })}
            />
            {words(`q.${flag}`)}
          </label>
        )}
      </For>
      <Show when={props.targets.codes.length > 0}>
        <p>
          {words("q.codes", { count: number(props.targets.codes.length) })}{" "}
          <button type="button" class="link" onClick={() => set({ codes: [] })}>
            {words("q.codes.clear")}
          </button>
        </p>
      </Show>
      <details class="plan-provinces">
        <summary>
          {words("q.provinces")}:{" "}
          {props.targets.provinces.length === 0
            ? words("q.provinces.all")
            : sorted()
                .filter(({ code }) => props.targets.provinces.includes(code))
                .map(({ name }) => name)
                .join(", ")}
        </summary>
        <ul>
          <For each={sorted()}>
            {(province) => (
              <li>
                <label class="plan-check">
                  <input
                    type="checkbox"
                    checked={props.targets.provinces.includes(province.code)}
                    onChange={() => toggle(province.code)}
                  />
                  {fullName(province, t)}
                </label>
              </li>
            )}
          </For>
        </ul>
      </details>
    </>
  );
}
