import { createSignal, For, Show } from "solid-js";
import { DayInput } from "../forms/DayInput.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { fullName } from "../unit/unit-name.ts";
import { REQUEST_KINDS } from "./constants.ts";
import { useRequestWords } from "./use-requests.tsx";

/** Which unit asked for what and when. */
export function NewRequestFields(props: { asOf: string }) {
  const words = useRequestWords();
  const { t } = useSpeech();
  const [unit, setUnit] = createSignal<{ code: string; name: string }>();
  return (
    <>
      <div class="requests-unit">
        <span>{words("form.code")}</span>
        <SearchBox
          onChoose={(option) => {
            if (option.code.length === 5) {
              const { name, kind } = option.successor ?? option.found;
              setUnit({ code: option.code, name: fullName({ name, kind }, t) });
            }
          }}
        />
        <input
          class="visually-hidden"
          name="code"
          tabIndex={-1}
          required
          aria-label={words("form.code.hint")}
          value={unit()?.code ?? ""}
        />
        <Show when={unit()} fallback={<span class="note">{words("form.code.hint")}</span>}>
          {(chosen) => <strong>{words("form.code.chosen", { name: chosen().name })}</strong>}
        </Show>
      </div>
      <div class="form-row">
        <DayInput name="askedOn" label={words("form.asked")} date={props.asOf} required />
        <label>
          {words("kind")}
          <select class="field" name="kind">
            <For each={REQUEST_KINDS}>
              {(kind) => <option value={kind}>{words(`kind.${kind}`)}</option>}
            </For>
          </select>
        </label>
      </div>
      <label>
        {words("form.text")}
        <textarea class="field" name="text" rows="3" required maxLength={1000} />
        <small class="note">{words("form.text.note")}</small>
      </label>
    </>
  );
}
