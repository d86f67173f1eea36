import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./question-strings.ts";

/** A number of a question. It counts when the field is left or Enter is pressed; a wrong one says why. */
export function NumberField(props: {
  label: string;
  value: number | null;
  least: number;
  most: number;
  /** Between two allowed values; 1 by default, for whole numbers. */
  step?: number | "any";
  /** Empty means no limit. */
  optional?: boolean;
  disabled?: boolean;
  /** The label is for screen readers alone. */
  bare?: boolean;
  onNumber: (value: number | null) => void;
}) {
  const words = useWords(vi, en);
  const commit = (field: HTMLInputElement) => {
    const value = field.value.trim() === "" ? null : Number(field.value.replace(",", "."));
    const isRight =
      value === null
        ? props.optional === true
        : Number.isFinite(value) &&
          value >= props.least &&
          value <= props.most &&
          (props.step === "any" || Number.isInteger(value / (props.step ?? 1)));
    const wrong = words("q.outOf", { least: props.least, most: props.most });
    field.setCustomValidity(isRight ? "" : wrong);
    if (!isRight) return field.reportValidity();
    if (value !== props.value) props.onNumber(value);
  };
  return (
    <label class="plan-number">
      <span classList={{ "visually-hidden": props.bare }}>{props.label}</span>
      <input
        class="field"
        type="text"
        inputmode={props.step === "any" ? "decimal" : "numeric"}
        autocomplete="off"
        disabled={props.disabled}
        placeholder={props.optional ? words("q.unlimited") : ""}
        value={props.value ?? ""}
        onInput={(event) => event.currentTarget.setCustomValidity("")}
        onChange={(event) => commit(event.currentTarget)}
      />
    </label>
  );
}
