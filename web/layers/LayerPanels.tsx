import { For, onCleanup, onMount, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";
import { BorderKey, fetchShown, HeadquartersKey, RequestsKey } from "./lazy-parts.ts";
import { en, vi } from "./strings.ts";

const PANELS = [
  { layer: "border", opacity: "borderOpacity", key: BorderKey },
  { layer: "headquarters", opacity: "hqOpacity", key: HeadquartersKey },
  { layer: "requests", opacity: "requestsOpacity", key: RequestsKey },
] as const;

/** The first view has settled by then. */
const AHEAD_MS = 4000;

/** The layers beside staffing in the panel: switch, explanation, opacity and, while shown, legend. */
export function LayerPanels() {
  const { state } = useModel();
  const { t } = useSpeech();
  const words = useWords(vi, en);
  // Fetched ahead, so that a layer is there at once when it is switched on.
  onMount(() => {
    const ahead = setTimeout(fetchShown, AHEAD_MS);
    onCleanup(() => clearTimeout(ahead));
  });
  return (
    <For each={PANELS}>
      {({ layer, opacity, key }) => (
        <LayerSection
          title={t(`layer.${layer}`)}
          explanation={words(`explanation.${layer}`)}
          on={state.layers().includes(layer)}
          onSwitch={(shown) =>
            state.adjust({
              layers: shown
                ? [...state.layers(), layer]
                : state.layers().filter((one) => one !== layer),
            })
          }
          opacity={state[opacity]()}
          onOpacity={(percent) => state.adjust({ [opacity]: percent === 100 ? null : percent })}
        >
          <Suspense fallback={<p class="note">{words(`waiting.${layer}`)}</p>}>
            <Dynamic component={key} waiting={words(`waiting.${layer}`)} />
          </Suspense>
        </LayerSection>
      )}
    </For>
  );
}
