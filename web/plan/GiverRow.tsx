import Ban from "lucide-solid/icons/ban";
import Minus from "lucide-solid/icons/minus";
import Pin from "lucide-solid/icons/pin";
import Plus from "lucide-solid/icons/plus";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { move, toggleExclusion, togglePin } from "./hand.ts";

/** A body that lends, or may lend, to a commune. */
export interface Giver {
  id: string;
  name: string;
  km: number;
  gives: number;
  /** Posts it has left. */
  left: number;
}

/** What a body lends to a commune: a post more or less, held as it is, or kept out. */
export function GiverRow(props: {
  model: PlanModel;
  code: string;
  giver: Giver;
  editable: boolean;
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const working = () => props.model.history.now();
  const is = ({ code, source }: { code: string | null; source: string | null }) =>
    code === props.code && source === props.giver.id;
  const isPinned = () => working().question.pins.some(is);
  const isExcluded = () => working().question.exclusions.some(is);
  const change = (by: 1 | -1) =>
    props.model.history.change(move(working(), props.code, props.giver.id, by));
  const source = () => ({ source: props.giver.name });

  return (
    <li classList={{ giving: props.giver.gives > 0, excluded: isExcluded() }}>
      <span>
        {props.giver.name}{" "}
        <span class="note">
          {words("c.km", { km: number(Math.round(props.giver.km)) })},{" "}
          {words("c.left", { posts: number(props.giver.left) })}
        </span>
      </span>
      <button
        type="button"
        class="button"
        disabled={!props.editable || props.giver.gives === 0}
        aria-label={words("c.take", source())}
        onClick={() => change(-1)}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <output>{number(props.giver.gives)}</output>
      <button
        type="button"
        class="button"
        disabled={!props.editable || isExcluded()}
        aria-label={words("c.add", source())}
        onClick={() => change(1)}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={isPinned()}
        disabled={!props.editable || isExcluded()}
        aria-label={words("c.pinFrom", source())}
        title={words("c.pinFrom", source())}
        onClick={() => props.model.history.change(togglePin(working(), props.code, props.giver.id))}
      >
        <Pin size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={isExcluded()}
        disabled={!props.editable}
        aria-label={words("c.excludeFrom", source())}
        title={words("c.excludeFrom", source())}
        onClick={() =>
          props.model.history.change(toggleExclusion(working(), props.code, props.giver.id))
        }
      >
        <Ban size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
