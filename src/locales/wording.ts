import type { Language, Wording } from "../domain/reporting/wording";
import {
  PLACEHOLDERS,
  PLACEHOLDER_NAMES,
  SITUATIONS,
  SITUATION_NAMES,
  type Situation,
} from "../domain/templates/template-words";
import { analysisWords } from "./analysis-words";
import { sentences, type Say } from "./messages";
import enUS from "./templates/en-US.json";
import zhCN from "./templates/zh-CN.json";

/** The usual sentences of a gap analysis, as they stand in the locale files. */
const TEMPLATES: Readonly<Record<Language, Readonly<Record<Situation, string>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

/** The names that a sheet of templates may use, for its user to choose from. */
function allowedWords(mistake: string, language: Language, separator: string): string {
  const names =
    mistake === "situation"
      ? SITUATIONS.map((situation) => SITUATION_NAMES[situation][language])
      : PLACEHOLDERS.map((placeholder) => `{${PLACEHOLDER_NAMES[placeholder][language]}}`);
  return names.join(separator);
}

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
    ...analysisWords(say, unit, TEMPLATES[language]),
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
        case "worseThanLastYear":
          return say("finding.worseThanLastYear", { ...detail.params, unit: unit(detail.params.unit) });
        case "textTemplate": {
          const allowed = allowedWords(detail.params.mistake, language, say("list.separator"));
          return say("finding.textTemplate", { ...detail.params, allowed });
        }
        default:
          return say(`finding.${detail.code}`, detail.params);
      }
    },
    trace: traceWords(say, unit),
    notice: (notice) => say(`notice.${notice.code}`, notice.params),
    amount: (amount, code) => `${amount}${unit(code)}`,
    page: (word, params) => say(`page.${word}`, params),
    endOfYear: (year) => say("measure.endOfYear", { year: String(year) }),
    links: (links) => {
      if (links.length === 0) return "";
      const texts = links.map(({ by, kind, no, name, deadline }) =>
        say("measure.link", { by, kind, no: no === null ? "" : String(no), name, deadline: deadline ?? "" }),
      );
      return say("measure.links", { links: texts.join(say("measure.separator")) });
    },
  };
}
