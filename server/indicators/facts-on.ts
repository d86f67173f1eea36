import type { Snapshot } from "../generation/snapshot.ts";
import { isCarried } from "../history/carried-columns.ts";
import { CarriedFacts } from "./carried-facts.ts";
import { Facts } from "./facts.ts";
import type { Scope } from "./scope.ts";

/** What rows say of the communes of a scope on a date: their own, or those of then carried over lineage. */
export const factsOn = (snapshot: Snapshot, scope: Scope, asOf: string): Facts =>
  isCarried(scope.structure, asOf)
    ? new CarriedFacts(snapshot, scope, asOf)
    : new Facts(snapshot, scope.structure, asOf, scope.indices);
