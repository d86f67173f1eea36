import { readDate, writeDate } from "../timeline/read-date.ts";
import { useTimelineSpeech } from "../timeline/use-timeline-speech.ts";

/**
 * A day of a form, typed day first whatever the browser's own order. What is no date keeps the form from
 * being sent; its value in the form is as typed, see `readDate`.
 */
export function DayInput(props: { label: string; name: string; date: string; required?: boolean }) {
  const { t } = useTimelineSpeech();
  return (
    <label>
      {props.label}
      <input
        class="field"
        name={props.name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxLength={20}
        placeholder={t("timeline.date.format")}
        required={props.required}
        value={props.date && writeDate(props.date)}
        onInput={({ currentTarget: input }) => {
          const isSound = input.value.trim() === "" || readDate(input.value) !== undefined;
          input.setCustomValidity(isSound ? "" : t("timeline.date.wrong"));
        }}
      />
    </label>
  );
}
