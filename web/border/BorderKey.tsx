import { createMemo, Show } from "solid-js";
import { OnlyThen } from "../as-known/OnlyThen.tsx";
import { useModel } from "../model.tsx";
import { LayerAnswer } from "../ui/LayerAnswer.tsx";
import { scopeName } from "../unit/unit-name.ts";
import { BorderLegend } from "./BorderLegend.tsx";
import { countBorder } from "./count-border.ts";
import { useBorder } from "./use-border.ts";
import { useBorderSpeech } from "./use-border-speech.ts";

/** What the panel tells of the border layer while it is shown: its legend. */
export function BorderKey(props: { waiting: string }) {
  const model = useModel();
  const { t } = useBorderSpeech();
  const { border, marks, planned, onePost, isCarried, failure, retry } = useBorder();
  const counts = createMemo(() => {
    const answer = border();
    return answer && countBorder(answer.communes, model.scope());
  });
  /** Loans to communes that are not on the border. */
  const elsewhere = createMemo(() => {
    const onBorder = new Set(border()?.communes.map((one) => one.code));
    const scope = model.scope();
    return marks().filter(
      (mark) => !onBorder.has(mark.code) && (!scope || mark.province === scope),
    );
  });
  const plannedHere = createMemo(() => {
    const scope = model.scope();
    return planned().filter((mark) => !scope || mark.province === scope);
  });
  return (
    <LayerAnswer
      known={counts()}
      failure={failure()}
      onRetry={retry}
      waiting={
        <Show when={!isCarried()} fallback={<OnlyThen />}>
          <p class="note">{props.waiting}</p>
        </Show>
      }
    >
      {(known) => (
        <BorderLegend
          counts={known()}
          elsewhere={elsewhere()}
          planned={plannedHere()}
          place={scopeName(model, t)}
          onePost={onePost()}
        />
      )}
    </LayerAnswer>
  );
}
