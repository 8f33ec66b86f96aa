import type { Language, Wording } from "../domain/reporting/wording";
import { sentences, type Say } from "./messages";

function traceWords(say: Say, unit: (code: string) => string): Wording["trace"] {
  return (step) => {
    switch (step.code) {
      case "clauseSatisfied":
      case "clauseContradicted":
        return say(`trace.${step.code}`, { ...step.params, basis: say(`basis.${step.params.basis}`) });
      case "clauseOpen":
      case "progressOpen":
        return say(`trace.${step.code}`, { ...step.params, missing: say(`missing.${step.params.missing}`) });
      case "excludedByProfile":
        return say("trace.excludedByProfile", {
          feature: say(`region.${step.params.feature}`),
          value: say(`region.value.${step.params.value}`),
        });
      case "limitUsed":
        return say("trace.limitUsed", { ...step.params, from: say(`source.${step.params.from}`) });
      case "gapMeasured":
      case "gapPerYear":
        return say(`trace.${step.code}`, { ...step.params, unit: unit(step.params.unit) });
      case "progressMeasured":
        return say("trace.progressMeasured", { ...step.params, changeUnit: unit(step.params.changeUnit) });
      default:
        return say(`trace.${step.code}`, step.params);
    }
  };
}

/** The words that the domain asks for, in one language. */
export function wordingIn(language: Language): Wording {
  const say = sentences(language);
  const unit = (code: string): string => (code === "percentagePoint" ? say("unit.percentagePoint") : code);
  return {
    language,
    verdict: (verdict) => say(`verdict.${verdict}`),
    columnTitle: (role) => say(`column.${role}`),
    analysis: (part) => {
      switch (part.code) {
        case "numericGap":
          return say("analysis.numericGap", {
            ...part.params,
            from: say(`source.${part.params.from}`),
            unit: unit(part.params.unit),
            changeUnit: unit(part.params.changeUnit),
          });
        case "conditionGap":
          return say("analysis.conditionGap", part.params);
      }
    },
    finding: (detail) => {
      switch (detail.code) {
        case "declaredConflict": {
          const verdict = say(`verdict.${detail.params.verdict}`);
          return say("finding.declaredConflict", { ...detail.params, verdict });
        }
        case "targetBelowStandard":
          return say("finding.targetBelowStandard", {
            ...detail.params,
            from: say(`source.${detail.params.from}`),
          });
        default:
          return say(`finding.${detail.code}`, detail.params);
      }
    },
    trace: traceWords(say, unit),
    notice: (notice) => say(`notice.${notice.code}`, notice.params),
  };
}
