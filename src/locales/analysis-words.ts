import type { AnalysisFacts, Amount, Movement } from "../domain/reporting/analysis";
import type { Wording } from "../domain/reporting/wording";
import type { Operator } from "../domain/reading/operator";
import { fillTemplate, parseTemplate, type Template } from "../domain/templates/template";
import { SITUATIONS, type Placeholder, type Situation } from "../domain/templates/template-words";
import type { Say } from "./messages";

const LIMITS = {
  "<": "below",
  "<=": "atMost",
  ">": "above",
  ">=": "atLeast",
  "=": "equal",
} as const satisfies Record<Operator, string>;

type Unit = (code: string) => string;

function limitWords({ limit }: AnalysisFacts, say: Say, amount: (amount: Amount) => string): string {
  if (limit === null) return "";
  const whole = limit.operator === ">=" && limit.amount.unit === "%" && limit.amount.number === "100";
  return say(`limit.${whole ? "all" : LIMITS[limit.operator]}`, { amount: amount(limit.amount) });
}

/** The words of all placeholders for one row; empty where there is nothing to say. */
function wordsOf(facts: AnalysisFacts, say: Say, unit: Unit): Readonly<Record<Placeholder, string>> {
  const amount = ({ number, unit: code }: Amount): string => `${number}${unit(code)}`;
  const moved = (by: Movement | undefined): string =>
    by === undefined ? "" : say(`moved.${by.way}`, { amount: amount(by.by) });
  const move = (by: Movement | null | undefined): string =>
    by === null || by === undefined ? "" : say(`move.${by.way}`, { amount: amount(by.by) });
  const { limit, progress, earlier, band } = facts;
  const steps = facts.calculation.map(({ year, calculation, ...result }) => {
    const code = result.unit === "百分点" ? "percentagePoint" : result.unit;
    return say("calculation.step", {
      year: year ?? "",
      calculation,
      amount: amount({ ...result, unit: code }),
    });
  });
  return {
    indicator: facts.indicator,
    year: facts.year,
    value: facts.value === null ? "" : amount(facts.value),
    limit: limitWords(facts, say, amount),
    source: limit === null ? "" : say(`requirement.${limit.source}`),
    gap: facts.gap === null ? "" : amount(facts.gap),
    share: facts.share === "" ? "" : `${facts.share}%`,
    band: band === null ? "" : say(`band.${band}`),
    side: limit === null ? "" : say(`side.${limit.operator.startsWith("<") ? "below" : "above"}`),
    stated: facts.stated,
    wanted: facts.wanted,
    earlierYear: earlier?.year ?? "",
    earlierValue: earlier === null ? "" : amount(earlier.value),
    change: moved(earlier?.change),
    calculation: steps.join(say("calculation.separator")),
    fromYear: progress?.fromYear ?? "",
    toYear: progress?.toYear ?? "",
    observed: moved(progress?.observed),
    required: move(progress?.required),
    progress: progress === null ? "" : say(`progress.${progress.status}`),
    targetYear: facts.targetYear,
    needed: move(facts.needed),
  };
}

function usualTemplate(text: string): Template {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(`not a template: ${text}`);
  return parsed.template;
}

/** Gap analyses in one language, whose usual sentences are given. */
export function analysisWords(
  say: Say,
  unit: Unit,
  sentences: Readonly<Record<Situation, string>>,
): Pick<Wording, "analysis" | "template"> {
  const usual = new Map(SITUATIONS.map((situation) => [situation, usualTemplate(sentences[situation])]));
  return {
    template: (situation) => sentences[situation],
    analysis: ({ situations, facts }, templates) => {
      const words = wordsOf(facts, say, unit);
      const said = situations.flatMap((situation) => {
        const own = templates.get(situation);
        const template = own === undefined ? usual.get(situation) : own;
        return template === undefined || template === null ? [] : [fillTemplate(template, words)];
      });
      return said.filter((sentence) => sentence !== "").join(say("analysis.separator"));
    },
  };
}
