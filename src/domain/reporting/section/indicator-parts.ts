import type { Assessment } from "../../judging/assessment";
import { summarise, type Summary } from "../../judging/summary";
import type { IsOurs } from "../ownership";
import { unmetRows } from "../unmet-row";
import { attainmentTable } from "./attainment-table";
import type { DocumentBlock, DocumentPart, DocumentTable } from "./document";
import { declaredIndicators, notesOf, systemTitle, type Making } from "./notes";
import { openRows, openTable } from "./open-table";
import type { FixedPhrase, SectionPhrase, SectionWords } from "./section-phrase";
import { systemTable } from "./system-table";
import { unmetTable } from "./unmet-table";

/** The region that the table is of; where it names none, the name of its sheet. */
function nameOf({ region, table }: Assessment): string {
  return region ?? table.sheet;
}

/** What the section of a table is called: region, matter and year. */
export function titleOf(assessment: Assessment, { say }: SectionWords): string {
  const { baseYear } = assessment;
  const year = baseYear === null ? "" : String(baseYear);
  return say({ code: "title", params: { region: nameOf(assessment), year } });
}

function counts(
  { byProperty }: Summary,
  count: (of: NonNullable<Summary["byProperty"]["binding"]>) => number,
  { say, join, wording }: SectionWords,
): string {
  return join(
    (["binding", "reference", "anticipatory"] as const).flatMap((property) => {
      const of = byProperty[property];
      if (of === undefined || count(of) === 0) return [];
      const name = wording.page(`property.${property}`);
      return [say({ code: "propertyCount", params: { property: name, count: count(of) } })];
    }),
  );
}

function blocks(
  heading: FixedPhrase,
  text: SectionPhrase,
  table: DocumentTable | null,
  { say }: SectionWords,
): readonly DocumentBlock[] {
  return [
    { kind: "heading", text: say({ code: heading }) },
    { kind: "paragraph", text: say(text) },
    ...(table === null ? [] : [{ kind: "table", table } as const]),
  ];
}

function systemBlocks(
  assessment: Assessment,
  summary: Summary,
  words: SectionWords,
): readonly DocumentBlock[] {
  const { indicators, byDomain } = summary;
  const properties = counts(summary, ({ total }) => total, words);
  const year = assessment.baseYear === null ? "" : String(assessment.baseYear);
  const caption = words.say({ code: "systemCaption", params: { region: nameOf(assessment) } });
  return blocks(
    "systemHeading",
    { code: "system", params: { indicators, domains: byDomain.length, properties, year } },
    systemTable(assessment, caption, words),
    words,
  );
}

function attainmentBlocks(
  assessment: Assessment,
  summary: Summary,
  words: SectionWords,
): readonly DocumentBlock[] {
  const { indicators, totals } = summary;
  const caption = words.say({ code: "attainmentCaption", params: { region: nameOf(assessment) } });
  return blocks(
    "attainmentHeading",
    {
      code: "attainment",
      params: {
        ...totals,
        indicators,
        unmetProperties: counts(summary, ({ unmet }) => unmet, words),
        declared: declaredIndicators(assessment).length,
      },
    },
    attainmentTable(summary, caption, words),
    words,
  );
}

function unmetBlocks(
  assessment: Assessment,
  { totals }: Summary,
  isOurs: IsOurs,
  words: SectionWords,
): readonly DocumentBlock[] {
  const rows = unmetRows(assessment, isOurs, words.wording);
  if (rows.length === 0) return blocks("unmetHeading", { code: "noUnmet" }, null, words);
  const caption = words.say({ code: "unmetCaption", params: { region: nameOf(assessment) } });
  return blocks(
    "unmetHeading",
    { code: "unmet", params: { count: totals.unmet } },
    unmetTable(rows, caption, words),
    words,
  );
}

function openBlocks(assessment: Assessment, words: SectionWords): readonly DocumentBlock[] {
  const rows = openRows(assessment);
  if (rows.length === 0) return blocks("openHeading", { code: "noOpen" }, null, words);
  const caption = words.say({ code: "openCaption", params: { region: nameOf(assessment) } });
  return blocks(
    "openHeading",
    { code: "open", params: { rows: rows.length } },
    openTable(rows, caption, words),
    words,
  );
}

/** The section of one indicator table: its indicators, what is met, what is not and why, what is to be verified, notes. */
export function indicatorParts(
  assessment: Assessment,
  isOurs: IsOurs,
  making: Making,
  words: SectionWords,
): readonly DocumentPart[] {
  const { say } = words;
  const summary = summarise(assessment);
  const unmet = unmetBlocks(assessment, summary, isOurs, words);
  const first: readonly DocumentBlock[] = [
    { kind: "title", text: titleOf(assessment, words) },
    { kind: "subtitle", text: say({ code: "follows", params: { system: systemTitle(assessment, words) } }) },
    ...systemBlocks(assessment, summary, words),
    ...attainmentBlocks(assessment, summary, words),
  ];
  const last: readonly DocumentBlock[] = [
    ...openBlocks(assessment, words),
    { kind: "heading", text: say({ code: "notesHeading" }) },
    { kind: "list", items: notesOf(assessment, making, words) },
  ];
  return unmet.some(({ kind }) => kind === "table")
    ? [
        { orientation: "portrait", blocks: first },
        { orientation: "landscape", blocks: unmet },
        { orientation: "portrait", blocks: last },
      ]
    : [{ orientation: "portrait", blocks: [...first, ...unmet, ...last] }];
}
