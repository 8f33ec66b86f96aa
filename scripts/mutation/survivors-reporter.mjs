import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Where the survivors stand. */
const FILE = path.join("dist", "mutation", "survivors.txt");

/**
 * Writes every mutant that no test noticed, or reaches, as soon as it is known, a line each: place, kind of change, what
 * stands there instead. The other reports come at the end only, and a run takes more than an hour.
 */
class SurvivorsReporter {
  onMutationTestingPlanReady() {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, "");
  }

  /** @param {Readonly<import("@stryker-mutator/api/core").MutantResult>} mutant */
  onMutantTested({ status, fileName, location, mutatorName, replacement = "" }) {
    if (status !== "Survived" && status !== "NoCoverage") return;
    const { line, column } = location.start;
    const place = `${path.relative(".", fileName)}:${line}:${column}`;
    appendFileSync(FILE, `${place} ${status} ${mutatorName} ${JSON.stringify(replacement)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "survivors", SurvivorsReporter)];
