import { Show } from "solid-js";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import { useCardFigure } from "./use-card-figure.ts";

const vi = {
  whole: "Cộng từ {{ parts }} đơn vị của cơ cấu trước phải báo cáo.",
  part: "Mới biết {{ known }} trong {{ parts }} đơn vị của cơ cấu trước: ít nhất {{ posts }} biên chế.",
  unassigned: "Trong đó {{ posts }} biên chế chưa phân bổ cho xã, phường nào.",
};
const en: typeof vi = {
  whole: "Sum over {{ parts }} units of the structure before that were due to report.",
  part: "{{ known }} of {{ parts }} units of the structure before are known: at least {{ posts }} posts.",
  unassigned: "Of these {{ posts }} posts are assigned to no commune yet.",
};

/** Of a unit seen before its first day: from how many units of then its figures come. */
export function CarriedNote(props: { card: UnitCard }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const figureOf = useCardFigure();
  const figure = (id: string, count: () => number) => () => (
    <Figure of={figureOf(id)}>{number(count())}</Figure>
  );
  return (
    <Show when={props.card.carried?.parts ? props.card.carried : undefined}>
      {(carried) => (
        <p class="note">
          <Sentence
            words={(values) => words(carried().known < carried().parts ? "part" : "whole", values)}
            figures={{
              parts: figure("former", () => carried().parts),
              known: figure("former.known", () => carried().known),
              posts: figure("former.posts", () => carried().atLeast),
            }}
          />
          <Show when={carried().unassigned > 0}>
            {" "}
            <Sentence
              words={(values) => words("unassigned", values)}
              figures={{ posts: figure("unassigned", () => carried().unassigned) }}
            />
          </Show>
        </p>
      )}
    </Show>
  );
}
