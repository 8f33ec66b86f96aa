import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import { tableNames } from "../../domain/matching/choose-system";
import type { TableMatch } from "../../domain/matching/match";
import { matchTable } from "../../domain/matching/match-table";
import { userTraits, standardIn, type Scope } from "../../domain/settings-scope";
import type { NamedStandard, Settings } from "../../domain/settings";
import { CATALOGUE } from "../../domain/standards/catalogue";
import { fullTitle } from "../../domain/standards/full-title";
import type { IndicatorSystem } from "../../domain/standards/indicator-system";
import { useWords, type Words } from "../words";
import { ChoiceField, type Choice } from "./choice-field";

/** Words that no standard has as its id. */
const AUTO = "";
const NONE = "-";

/** What the names of a table say about a system: how many of its indicators the system has, and whether the title names it. */
function evidenceText({ table }: Assessment, { system, byRow }: TableMatch, { say }: Words): string {
  if (system === null) return say("region.noEvidence");
  const matched = table.indicators.filter(({ rows }) => rows.some(({ row }) => byRow.has(row))).length;
  const named = tableNames(table, system) ? "yes" : "";
  return say("region.evidence", { matched, total: table.indicators.length, named });
}

function originText({ id, indicators }: IndicatorSystem, settings: Settings, { say }: Words): string {
  const isOwn = settings.ownStandards.some((own) => own.id === id);
  const isBuiltIn = CATALOGUE.some((known) => known.id === id);
  const origin = isOwn ? "own" : isBuiltIn ? "product" : "sheet";
  return say("region.origin", { count: indicators.length, origin });
}

/** What is offered for a table, in one scope. */
interface Offer {
  readonly choices: readonly Choice[];
  readonly hint: string;
  /** What the user named that there is no longer; null where there is no such thing. */
  readonly gone: string | null;
  readonly chosen: string;
}

interface StandardForm {
  readonly assessment: Assessment;
  readonly systems: readonly IndicatorSystem[];
  readonly settings: Settings;
  readonly scope: Scope;
}

/** Where nothing is named in this scope: what the whole workbook follows, or else what the evidence speaks for. */
function openChoice(
  { assessment, systems, settings, scope }: StandardForm,
  found: TableMatch,
  words: Words,
): Choice {
  const { say } = words;
  const ofWorkbook = scope.kind === "sheet" ? settings.standard : null;
  const named = systems.find(({ id }) => id === ofWorkbook?.id);
  if (ofWorkbook?.id === null)
    return { value: AUTO, text: say("region.asWorkbook", { value: say("region.ownText") }), detail: "" };
  if (named !== undefined)
    return { value: AUTO, text: say("region.asWorkbook", { value: fullTitle(named) }), detail: "" };
  const title = found.system === null ? say("region.noneFound") : fullTitle(found.system);
  return {
    value: AUTO,
    text: say("region.auto", { title }),
    detail: evidenceText(assessment, found, words),
  };
}

function offerOf(form: StandardForm, found: TableMatch, words: Words): Offer {
  const { systems, settings, scope } = form;
  const open = openChoice(form, found, words);
  const choices: readonly Choice[] = [
    open,
    ...systems.map((system) => ({
      value: system.id,
      text: fullTitle(system),
      detail: originText(system, settings, words),
    })),
    { value: NONE, text: words.say("region.ownText"), detail: "" },
  ];
  const named = standardIn(settings, scope);
  const wanted = named === null ? AUTO : (named.id ?? NONE);
  const gone = choices.some(({ value }) => value === wanted) ? null : wanted;
  const chosen = gone === null ? wanted : AUTO;
  return { choices, hint: chosen === AUTO ? open.detail : "", gone, chosen };
}

/** The standard of a table: the one that the evidence speaks for, one that the user names, or none. */
export function StandardField({
  form,
  isIdle,
  choose,
}: {
  readonly form: StandardForm;
  readonly isIdle: boolean;
  readonly choose: (standard: NamedStandard | null) => void;
}): ReactElement {
  const words = useWords();
  const { say } = words;
  const { assessment, systems, settings } = form;
  const { table } = assessment;
  const level = userTraits(settings, table.sheet).level ?? null;
  const found = useMemo(() => matchTable(table, systems, null, level), [table, systems, level]);
  const { choices, hint, gone, chosen } = offerOf(form, found, words);
  return (
    <>
      <ChoiceField
        label={say("region.standard")}
        hint={hint}
        choices={choices}
        chosen={chosen}
        isIdle={isIdle}
        choose={(value) => {
          choose(value === AUTO ? null : { id: value === NONE ? null : value });
        }}
      />
      {gone !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("region.gone", { id: gone })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
