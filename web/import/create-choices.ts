import { createSignal } from "solid-js";
import type { PreflightRow } from "../../server/import/schema.ts";
import { sendChoices } from "./client.ts";
import type { ImportModel } from "./create-import.ts";
import { useImportWords } from "./use-import-words.ts";

/** The unit somebody chose for a text. */
export interface MadeChoice {
  text: string;
  within: string;
  code: string;
  /** "Xã Hòa An". */
  unit: string;
}

export type Choices = ReturnType<typeof createChoices>;

/** Choices of this visit: each holds for every row with the same text, and can be taken back. */
export function createChoices(model: ImportModel) {
  const words = useImportWords();
  const [made, setMade] = createSignal<MadeChoice[]>([]);
  const [version, setVersion] = createSignal(0);
  const [isWorking, setWorking] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();

  const send = async (choice: { text: string; within: string; code: string }) => {
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
  const others = (choice: { text: string; within: string }) =>
    made().filter(({ text, within }) => text !== choice.text || within !== choice.within);

  return {
    made,
    /** Changes with every choice. */
    version,
    isWorking,
    failure,
    choose: async (
      asked: NonNullable<PreflightRow["choice"]>,
      unit: { code: string; name: string },
    ) => {
      const next = await send({ ...asked, code: unit.code });
      if (!next) return;
      setMade([...others(asked), { ...asked, code: unit.code, unit: unit.name }]);
      model.say(
        words("choice.took", { unit: unit.name, text: asked.text, left: next.counts.choices }),
      );
    },
    takeBack: async (choice: MadeChoice) => {
      const next = await send({ text: choice.text, within: choice.within, code: "" });
      if (next) setMade(others(choice));
    },
  };
}
