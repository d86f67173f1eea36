import { useModel } from "../model.tsx";
import { GenerationBanner } from "./GenerationBanner.tsx";
import { UnitsSwitch } from "./UnitsSwitch.tsx";

/** Over the map: that the figures are not the newest, and in whose units they are told. */
export function MapBanner() {
  const model = useModel();
  return (
    <>
      <GenerationBanner />
      <UnitsSwitch within={model.scope()} />
    </>
  );
}
