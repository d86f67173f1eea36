import { Show } from "solid-js";
import { ApiError } from "../api/client.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { hasWords, type ImportWords, useImportWords } from "./use-import-words.ts";

/** Why something did not work, and what to do next. */
export function Refusal(props: { error: unknown; fileName?: string }) {
  const words = useImportWords();
  const { t } = useSpeech();
  const code = () => codeOf(props.error);
  const where = () => whereItIs(valuesOf(props.error), words);
  return (
    <div class="notice import-refusal" role="alert" data-code={code()}>
      <p>
        <Show when={props.fileName}>
          <strong>{props.fileName}: </strong>
        </Show>
        {[whatWentWrong(props.error, words) ?? failureWords(props.error, t), where()]
          .filter(Boolean)
          .join(" ")}
      </p>
      <Show when={whatToDo(props.error, words)}>{(advice) => <p>{advice()}</p>}</Show>
    </div>
  );
}

const valuesOf = (error: unknown) => (error instanceof ApiError ? error.values : {});

/** "Ở dòng 12, cột B."; "" where the server does not tell. */
function whereItIs({ row, column, first, second }: ApiError["values"], words: ImportWords): string {
  if (first && second) return words("where.columns", { first, second });
  if (row === undefined) return "";
  return column === undefined ? words("where.row", { row }) : words("where.cell", { row, column });
}

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : "unknown");

function whatWentWrong(error: unknown, words: ImportWords): string | undefined {
  const key = `refusal.${codeOf(error)}`;
  if (hasWords(key)) return words(key, valuesOf(error));
  const status = error instanceof ApiError ? error.status : 0;
  const byStatus = `refusal.status.${status}`;
  return hasWords(byStatus) ? words(byStatus) : undefined;
}

function whatToDo(error: unknown, words: ImportWords): string | undefined {
  const key = `advice.${codeOf(error)}`;
  return hasWords(key) ? words(key) : undefined;
}
