import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";

/** The headquarters layer in the panel: switch, theme, opacity, explanation, legend. */
export function HeadquartersPanel() {
  const { state } = useModel();
  const { t } = useSpeech();
  const on = () => state.layers().includes("headquarters");
  return (
    <LayerSection
      title={t("hq.title")}
      explanation={t("hq.explanation")}
      on={on()}
      onSwitch={(shown) =>
        state.adjust({
          layers: shown
            ? [...state.layers(), "headquarters"]
            : state.layers().filter((layer) => layer !== "headquarters"),
        })
      }
      opacity={state.hqOpacity()}
      onOpacity={(hqOpacity) => state.adjust({ hqOpacity })}
    />
  );
}
