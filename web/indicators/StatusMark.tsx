import CircleCheck from "lucide-solid/icons/circle-check";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import CircleX from "lucide-solid/icons/circle-x";
import ClockAlert from "lucide-solid/icons/clock-alert";
import Milestone from "lucide-solid/icons/milestone";
import TrendingDown from "lucide-solid/icons/trending-down";
import TrendingUp from "lucide-solid/icons/trending-up";
import { Dynamic } from "solid-js/web";
import type { IndicatorStatus } from "../../server/indicators/schema.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

const ICONS = {
  met: CircleCheck,
  on_pace: TrendingUp,
  behind: TrendingDown,
  late: ClockAlert,
  missed: CircleX,
  re_baselined: Milestone,
  not_reported: CircleDashed,
};

/** A status in words, with a shape of its own: never by colour alone. */
export function StatusMark(props: { status: IndicatorStatus }) {
  const words = useIndicatorWords();
  return (
    <span class="status-mark" data-status={props.status}>
      <Dynamic component={ICONS[props.status]} size={16} aria-hidden="true" />
      {words(`status.${props.status}`)}
    </span>
  );
}
