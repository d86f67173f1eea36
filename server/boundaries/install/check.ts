import type { BorderKm } from "../../schema.ts";
import { type LandBorder, landBorder } from "../land-border.ts";
import type { Progress } from "../prepared.ts";
import type { CommuneTopology } from "../topology.ts";
import { matchCodes, reportTwice } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import { isWgs84, reproject } from "./crs.ts";
import { judgeFaults } from "./faults.ts";
import { type RoughCollection, vertexCount } from "./feature.ts";
import { chooseFields } from "./fields.ts";
import { holesOf } from "./holes.ts";
import { mend } from "./mend.ts";
import { checkNames } from "./names.ts";
import { checkPlaces } from "./places.ts";
import { checkPositions } from "./positions.ts";
import { count, type InstallReport, some } from "./report.ts";
import { repairRings } from "./rings.ts";
import { measureShift, reportShift } from "./shift.ts";
import { untangle } from "./untangle.ts";

export interface CheckOptions {
  codeField?: string;
  nameField?: string;
  /** Overrides what the file says of its coordinate system. */
  crs?: string;
}

/** Polygons fit to be prepared. */
export interface CheckedBoundaries {
  topology: CommuneTopology;
  border: LandBorder;
}

/**
 * Checks the features of a file against the communes that it must hold, repairs what can be repaired and
 * says so in `report`.
 *
 * @throws {Refusal} For what cannot be repaired.
 */
export async function checkBoundaries(
  collection: RoughCollection,
  communes: KnownCommunes,
  options: CheckOptions,
  report: InstallReport,
  progress: Progress,
): Promise<CheckedBoundaries> {
  let { features } = collection;
  report.read.push(
    `${collection.format}: ${count(features.length, "feature")}, ${count(vertexCount(features), "vertex", "vertices")}`,
  );
  progress("check");
  const fields = chooseFields(features, communes, {
    code: options.codeField,
    name: options.nameField,
  });
  report.read.push(`codes from ${fields.code}, names from ${fields.name ?? "no field"}`);

  const crs = options.crs ?? collection.crs;
  if (!isWgs84(crs)) {
    progress("reproject");
    features = await reproject(features, crs!);
    report.repaired.push(`moved all positions from ${crs} to WGS 84`);
  }
  progress("check", 0.5);
  features = checkPositions(repairRings(features, report), report);
  let coded = matchCodes(features, fields.code, communes, report);
  checkNames(coded, fields.name, communes, report);
  reportShift(measureShift(coded, communes), report);
  checkPlaces(coded, communes);
  progress("check", 1);

  progress("mend");
  let mended = await mend(coded);
  const untangled = await untangle(coded, mended, communes, report);
  if (untangled) {
    coded = untangled;
    mended = await mend(coded);
  }
  progress("judge");
  const topology = JSON.parse(mended.topology.toString()) as CommuneTopology;
  const used = judgeFaults(coded, mended, holesOf(topology), communes, report);
  reportTwice(used, communes, report);
  const border = landBorder(topology);
  if (border.warning) report.warnings.push(border.warning);
  else reportBorder(border, communes, report);
  return { topology, border };
}

/** Communes that touch the border on these boundaries but not in the gazetteer, or the other way round. */
function reportBorder(border: LandBorder, communes: KnownCommunes, report: InstallReport): void {
  const touches = (km: BorderKm | null | undefined) =>
    km ? km.china + km.laos + km.cambodia > 0 : false;
  const differ = [...communes.byCode.values()]
    .filter(({ borderKm }) => borderKm !== null)
    .filter(({ code, borderKm }) => touches(borderKm) !== touches(border.kmOf.get(code)))
    .map(({ code, borderKm }) =>
      touches(borderKm) ? `${communes.label(code)} no longer` : `${communes.label(code)} now`,
    );
  if (differ.length > 0) {
    report.warnings.push(
      `${count(differ.length, "commune")} at the land border other than in the gazetteer: ${some(differ)}`,
    );
  }
}
