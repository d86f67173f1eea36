import { createSignal, For, Show } from "solid-js";
import type { Norm, NormForm } from "../../server/norms/schema.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { useNorms, useNormWords } from "./use-norms.tsx";

const KINDS = ["xa", "phuong", "thi_tran", "dac_khu"] as const;
const ROLES = ["total", "chief", "deputy", "officer"] as const;
const OTHER = "other";

/** Everything a norm says. A replacement starts from the one it replaces. */
export function NormFields(props: { known?: Norm }) {
  const words = useNormWords();
  const { provinces, norms, asOf } = useNorms();
  const presentCodes = () => new Set(provinces.present().map(({ code }) => code));
  const former = () => provinces.former().filter(({ code }) => !presentCodes().has(code));
  const isListed = (code: string) => code === "VN" || code.length === 2;
  const first = () => props.known?.scope ?? "VN";
  const [scope, setScope] = createSignal(isListed(first()) ? first() : OTHER);
  const kinds = () => props.known?.kinds ?? ["xa"];
  const minimum = () => props.known?.min ?? Math.max(1, ...norms().map(({ min }) => min));

  return (
    <>
      <label>
        {words("scope")}
        <select
          class="field"
          name="place"
          onChange={(event) => setScope(event.currentTarget.value)}
        >
          <option value="VN" selected={scope() === "VN"}>
            {words("scope.VN")}
          </option>
          <optgroup label={words("scope.present")}>
            <For each={provinces.present()}>
              {({ code, name }) => (
                <option value={code} selected={scope() === code}>
                  {name}
                </option>
              )}
            </For>
          </optgroup>
          <optgroup label={words("scope.former")}>
            <For each={former()}>
              {({ code, name }) => (
                <option value={code} selected={scope() === code}>
                  {name}
                </option>
              )}
            </For>
          </optgroup>
          <option value={OTHER} selected={scope() === OTHER}>
            {words("scope.other")}
          </option>
        </select>
      </label>
      <Show when={scope() === OTHER}>
        <label>
          {words("scope.code")}
          <input
            class="field"
            name="code"
            required
            inputmode="numeric"
            pattern="\d{3}|\d{5}"
            title={words("scope.code")}
            value={isListed(first()) ? "" : first()}
          />
        </label>
      </Show>
      <fieldset class="form-choices">
        <legend>{words("kinds")}</legend>
        <For each={KINDS}>
          {(kind) => (
            <label>
              <input type="checkbox" name="kinds" value={kind} checked={kinds().includes(kind)} />
              {words(`kind.${kind}`)}
            </label>
          )}
        </For>
      </fieldset>
      <div class="form-row">
        <label>
          {words("role")}
          <select class="field" name="role">
            <For each={ROLES}>
              {(role) => (
                <option value={role} selected={props.known?.role === role}>
                  {words(`role.${role}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <label>
          {words("min")}
          <input
            class="field"
            name="min"
            type="number"
            min="0"
            max="999"
            required
            value={minimum()}
          />
        </label>
        <label>
          {words("max")}
          <input
            class="field"
            name="max"
            type="number"
            min="0"
            max="999"
            value={props.known?.max ?? ""}
          />
        </label>
      </div>
      <div class="form-row">
        <DayInput name="effectiveFrom" label={words("from")} date={asOf()} required />
        <DayInput name="due" label={words("due")} />
      </div>
      <Show when={props.known}>
        <p class="note">{words("form.replace.note")}</p>
      </Show>
      <label>
        {words("authority")}
        <input
          class="field"
          name="authority"
          required
          maxLength={500}
          placeholder={props.known?.authority}
        />
      </label>
    </>
  );
}

/** The norm that stands in the fields; the server says what is wrong with it. */
export function readNorm(form: HTMLFormElement): NormForm {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  return {
    scope: text("place") === OTHER ? text("code") : text("place"),
    kinds: fields.getAll("kinds") as NormForm["kinds"],
    role: text("role") as NormForm["role"],
    min: Number(text("min")),
    max: text("max") === "" ? null : Number(text("max")),
    effectiveFrom: text("effectiveFrom"),
    due: text("due") || null,
    effectiveUntil: null,
    authority: text("authority"),
  };
}
