import { createMemo, createResource, createSignal } from "solid-js";
import { fetchBorder, fetchReinforcements } from "../api/client.ts";
import { latest } from "../model.tsx";
import { shareByModel } from "../share-by-model.ts";
import { joinLoans } from "./join-loans.ts";
import { onePostPixels } from "./posts-size.ts";

/** Border communes and loans on the date in view, fetched while the layer is shown. */
export const useBorder = shareByModel((model) => {
  /** Units of now on a day of then: there is nothing to show of them. */
  const isCarried = () => latest(model.frame)?.carried ?? false;
  const query = () =>
    model.state.layers().includes("border") &&
    !isCarried() && {
      asOf: model.state.asOf(),
      generation: model.state.generation(),
    };
  const [border, { refetch: refetchBorder }] = createResource(query, fetchBorder);
  const [loans, { refetch: refetchLoans }] = createResource(query, fetchReinforcements);
  const shown = (structure: string | undefined) => structure === model.structure()?.id;

  // The legend shows symbols as large as the map does.
  const [onePost, setOnePost] = createSignal(onePostPixels(8));

  return {
    isCarried,
    onePost,
    setOnePost,
    border: createMemo(() => {
      const answer = latest(border);
      return answer && shown(answer.structure) ? answer : undefined;
    }),
    marks: createMemo(() => {
      const answer = latest(loans);
      if (!answer || !shown(answer.structure)) return [];
      return joinLoans(answer.reinforcements, answer.sources, model.unit);
    }),
    /** What is agreed and has not begun, apart from `marks`. */
    planned: createMemo(() => {
      const answer = latest(loans);
      if (!answer || !shown(answer.structure)) return [];
      return joinLoans(answer.planned, answer.sources, model.unit, true);
    }),
    sources: createMemo(() => latest(loans)?.sources ?? []),
    failure: () => (border.error ?? loans.error) as unknown,
    retry: () => {
      if (border.error) refetchBorder();
      if (loans.error) refetchLoans();
    },
  };
});
