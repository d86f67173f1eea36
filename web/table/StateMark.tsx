import type { UnitState } from "../../server/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import "./state-mark.css";

/** A state of a value in words, behind the key it has on the map. */
export function StateMark(props: {
  state: UnitState;
  /** Colour of the unit's class on the map, for a value that has one. */
  swatch?: string;
}) {
  const { t } = useSpeech();
  return (
    <span class="state-mark">
      <span
        class={`state-key ${props.state}`}
        style={{ "--swatch": props.swatch }}
        aria-hidden="true"
      />
      <span class="state-words">{t(`state.${props.state}`)}</span>
    </span>
  );
}
