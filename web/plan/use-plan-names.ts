import type { LimitRef } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fullName } from "../unit/unit-name.ts";
import { en, vi } from "./answer-strings.ts";
import type { Desk } from "./create-desk.ts";

/** Names of communes, bodies and limits of a plan, in the reader's language. */
export function usePlanNames(
  model: Pick<Desk, "unit" | "source"> & Partial<Pick<Desk, "question">>,
) {
  const words = useWords(vi, en);
  const { t, number } = useSpeech();
  const commune = (code: string) => {
    const unit = model.unit(code);
    return unit ? fullName(unit, t) : code;
  };
  const source = (id: string) => model.source(id)?.name ?? id;
  const limit = ({ kind, code, source: id, value }: LimitRef): string => {
    const filled = {
      value: value === null ? "" : number(value),
      code: code === null ? "" : commune(code),
      source: id === null ? "" : source(id),
    };
    if (kind === "pin" && model.question?.().mode === "bases")
      return words("limit.pinBase", filled);
    if (kind === "pin" && id !== null) return words("limit.pinFrom", filled);
    if (kind === "perCommune" && code === null) return words("limit.perCommune.all", filled);
    if (kind === "sourcesPerCommune" && code === null) {
      return words("limit.sourcesPerCommune.all", filled);
    }
    if (kind === "exclusion" && code !== null && id !== null) {
      return words("limit.exclusion", { ...filled, source: ` ← ${filled.source}` });
    }
    return words(`limit.${kind}`, filled);
  };
  return { commune, source, limit };
}
