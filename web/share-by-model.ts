import { createRoot, onCleanup } from "solid-js";
import { type Model, useModel } from "./model.tsx";

/**
 * One instance of `create` for all parts of a screen that use it, such as a panel and what it draws on
 * the map: they fetch once and always agree. It ends with the last of its users.
 */
export function shareByModel<T>(create: (model: Model) => T): () => T {
  const kept = new WeakMap<Model, { value: T; end: () => void; users: number }>();
  return () => {
    const model = useModel();
    const shared =
      kept.get(model) ??
      createRoot((dispose) => ({
        value: create(model),
        users: 0,
        end: () => {
          kept.delete(model);
          dispose();
        },
      }));
    kept.set(model, shared);
    shared.users++;
    onCleanup(() => {
      if (--shared.users === 0) shared.end();
    });
    return shared.value;
  };
}
