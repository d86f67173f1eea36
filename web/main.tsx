import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/600.css";
import { Route, Router } from "@solidjs/router";
import { lazy } from "solid-js";
import { render } from "solid-js/web";
import { MapScreen } from "./MapScreen.tsx";
import "./ui/tokens.css";
import "./ui/base.css";
import { Missing } from "./ui/Missing.tsx";

const CliffScreen = lazy(() => import("./cliff/CliffScreen.tsx"));
const DifferenceScreen = lazy(() => import("./difference/DifferenceScreen.tsx"));
const ImportScreen = lazy(async () => ({
  default: (await import("./import/ImportScreen.tsx")).ImportScreen,
}));
const IndicatorsScreen = lazy(async () => ({
  default: (await import("./indicators/IndicatorsScreen.tsx")).IndicatorsScreen,
}));
const NormsScreen = lazy(async () => ({
  default: (await import("./norms/NormsScreen.tsx")).NormsScreen,
}));
const PlanScreen = lazy(() => import("./plan/PlanScreen.tsx"));
const RequestsScreen = lazy(async () => ({
  default: (await import("./requests/RequestsScreen.tsx")).RequestsScreen,
}));

render(
  () => (
    <Router>
      <Route path="/" component={MapScreen} />
      <Route path="/cliff" component={CliffScreen} />
      <Route path="/difference" component={DifferenceScreen} />
      <Route path="/import" component={ImportScreen} />
      <Route path="/indicators" component={IndicatorsScreen} />
      <Route path="/norms" component={NormsScreen} />
      <Route path="/plan" component={PlanScreen} />
      <Route path="/requests" component={RequestsScreen} />
      <Route path="*" component={Missing} />
    </Router>
  ),
  document.getElementById("app")!,
);
