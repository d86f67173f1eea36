import { ApiError } from "../api/client.ts";
import { useWords } from "../i18n/use-words.ts";
import { Failure } from "../ui/Region.tsx";
import { en, vi } from "./refusal-strings.ts";

/** What the planner refused and what to do about it; other failures in their usual words. */
export function PlanFailure(props: { error: unknown; onRetry: () => void }) {
  const refusal = useRefusalWords();
  return <Failure error={props.error} words={refusal(props.error)} onRetry={props.onRetry} />;
}

/** Words for what the planner refuses; undefined for any other failure. */
export function useRefusalWords() {
  const words = useWords(vi, en);
  return (error: unknown): string | undefined => {
    const key = error instanceof ApiError ? `error.${error.code}` : "";
    return Object.hasOwn(vi, key) ? words(key as keyof typeof vi) : undefined;
  };
}
