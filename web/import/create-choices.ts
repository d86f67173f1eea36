import { createSignal } from "solid-js";
import type { ChoicesBody, PreflightRow } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { sendChoices } from "./client.ts";
import type { ImportModel } from "./create-import.ts";
import { useImportWords } from "./use-import-words.ts";

type Sent = ChoicesBody["choices"][number];

/** The unit somebody chose for a text, or for one row. */
export interface MadeChoice extends Sent {
  /** "dòng 12: xã hòa an". */
  label: string;
  /** "Xã Hòa An". */
  unit: string;
}

export type Choices = ReturnType<typeof createChoices>;

/** Choices of this visit: for every row with the same text or for one row; each can be taken back. */
export function createChoices(model: ImportModel) {
  const words = useImportWords();
  const { number } = useSpeech();
  const [made, setMade] = createSignal<MadeChoice[]>([]);
  const [version, setVersion] = createSignal(0);
  const [isWorking, setWorking] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();

  const send = async (choice: Sent) => {
    const id = model.preflightId();
    if (!id) return;
    setWorking(true);
    setFailure(undefined);
    try {
      const next = await sendChoices(id, { choices: [choice] });
      model.setPreflight(next);
      setVersion(version() + 1);
      return next;
    } catch (error) {
      setFailure(error);
    } finally {
      setWorking(false);
    }
  };
  const others = (choice: Sent) =>
    made().filter(({ text, row }) => text !== choice.text || row !== choice.row);

  return {
    made,
    /** Row that a unit was chosen for alone, by code. */
    taken: () =>
      new Map(made().flatMap(({ code, row }) => (row === undefined ? [] : [[code, row] as const]))),
    /** Changes with every choice. */
    version,
    isWorking,
    failure,
    choose: async (
      { number: row, choice }: PreflightRow,
      unit: { code: string; name: string },
      isAlone: boolean,
    ) => {
      if (!choice) return;
      const { text, within } = choice;
      const chosen = { ...(isAlone ? { row } : { text }), within, code: unit.code };
      const next = await send(chosen);
      if (!next) return;
      const label = isAlone ? words("choice.ofRow", { row: number(row), text }) : text;
      setMade([...others(chosen), { ...chosen, label, unit: unit.name }]);
      model.say(words("choice.took", { unit: unit.name, text: label, left: next.counts.choices }));
    },
    takeBack: async ({ label, unit, ...choice }: MadeChoice) => {
      const next = await send({ ...choice, code: "" });
      if (next) setMade(others(choice));
    },
  };
}
