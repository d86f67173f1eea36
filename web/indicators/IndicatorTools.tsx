import { UnitsSwitch } from "../as-known/UnitsSwitch.tsx";
import { ExportMenu } from "../export/ExportMenu.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { latest } from "../model.tsx";
import { DateField } from "../timeline/DateField.tsx";
import { NormPicker } from "../timeline/NormPicker.tsx";
import { Region } from "../ui/Region.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { ScopePicker } from "./ScopePicker.tsx";
import { useIndicators } from "./use-indicators.tsx";

/** What the figures are of: scope, date, norm. */
export function IndicatorTools() {
  const { t } = useSpeech();
  const { state } = useScreen();
  const { answer, query, scope } = useIndicators();
  const shown = () => state.asOf() ?? latest(answer)?.asOf ?? "";
  return (
    <search class="indicators-tools" aria-label={t("app.settings")}>
      <Region>
        <ScopePicker />
        <div class="indicators-when">
          <DateField date={shown()} onDate={(asOf) => state.go({ asOf })} />
          <NormPicker />
          <ExportMenu read="indicators" query={{ ...query() }} />
        </div>
        <UnitsSwitch within={/^\d\d$/.test(scope()) ? scope() : undefined} />
      </Region>
    </search>
  );
}
