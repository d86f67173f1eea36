import { useSpeech } from "../i18n/i18n.tsx";
import { useModel } from "../model.tsx";
import { LayerSection } from "../ui/LayerSection.tsx";

/** The border layer in the panel: switch, opacity, explanation, legend. */
export function BorderPanel() {
  const { state } = useModel();
  const { t } = useSpeech();
  const on = () => state.layers().includes("border");
  return (
    <LayerSection
      title={t("border.title")}
      explanation={t("border.explanation")}
      on={on()}
      onSwitch={(shown) =>
        state.adjust({
          layers: shown
            ? [...state.layers(), "border"]
            : state.layers().filter((layer) => layer !== "border"),
        })
      }
      opacity={state.borderOpacity()}
      onOpacity={(borderOpacity) => state.adjust({ borderOpacity })}
    />
  );
}
