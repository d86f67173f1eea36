import { useSpeech } from "../i18n/i18n.tsx";
import { readNumber, writeNumber } from "../i18n/read-number.ts";
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
  const { locale } = useSpeech();
  const write = (value: number | null) => (value === null ? "" : writeNumber(value, locale()));
  const commit = (field: HTMLInputElement) => {
    const isEmpty = field.value.trim() === "";
    const value = isEmpty ? null : readNumber(field.value, locale());
    const isRight =
      value === null
        ? props.optional === true
        : value !== undefined &&
          value >= props.least &&
          value <= props.most &&
          (props.step === "any" || Number.isInteger(value / (props.step ?? 1)));
    field.setCustomValidity(
      isRight
        ? ""
        : words(props.step === "any" ? "q.outOf" : "q.outOf.whole", {
            least: write(props.least),
            most: write(props.most),
            example: write(props.step === "any" ? 1000.5 : 1000),
          }),
    );
    if (value === undefined || !isRight) return field.reportValidity();
    field.value = write(value);
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
        value={write(props.value)}
        onInput={(event) => event.currentTarget.setCustomValidity("")}
        onChange={(event) => commit(event.currentTarget)}
      />
    </label>
  );
}
