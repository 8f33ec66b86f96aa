import { AlignmentType, LineRuleType } from "docx";
import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import type { Language } from "../domain/reporting/wording";

/** Latin letters and figures in Times New Roman, Chinese as official documents have it. */
const SONG = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体" };
const HEI = { ...SONG, eastAsia: "黑体" };

/** Ids of the paragraph styles; the headings are Word's own, so that a table of contents finds them. */
export const STYLE = {
  title: "Heading1",
  subtitle: "Subtitle",
  heading: "Heading2",
  paragraph: "BodyText",
  list: "ListParagraph",
  caption: "Caption",
  head: "TableHead",
  cell: "TableText",
  wideHead: "WideTableHead",
  wideCell: "WideTableText",
} as const;

/** The type of tables, and of those on wide pages, in half points: 小五, and a little more than 六号. */
export const SIZE = 18;
export const WIDE_SIZE = 16;

/** Sizes are in half points: 小四 is 24, 五号 21, 小五 18, 六号 15. */
function ownStyles(): readonly IParagraphStyleOptions[] {
  const table = { line: 240, lineRule: LineRuleType.AUTO, before: 20, after: 20 };
  const cell = { basedOn: "Normal", quickFormat: true, paragraph: { spacing: table } };
  return [
    {
      id: STYLE.subtitle,
      name: "Subtitle",
      basedOn: "Normal",
      next: STYLE.paragraph,
      quickFormat: true,
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    {
      id: STYLE.paragraph,
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: 24 },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 480, firstLineChars: 200 },
        spacing: { line: 360, lineRule: LineRuleType.AUTO, after: 60 },
      },
    },
    { ...cell, id: STYLE.cell, name: "Table Text", run: { size: SIZE } },
    { ...cell, id: STYLE.head, name: "Table Head", basedOn: STYLE.cell, run: { bold: true, font: HEI } },
    { ...cell, id: STYLE.wideCell, name: "Wide Table Text", run: { size: WIDE_SIZE } },
    {
      ...cell,
      id: STYLE.wideHead,
      name: "Wide Table Head",
      basedOn: STYLE.wideCell,
      run: { bold: true, font: HEI },
    },
  ];
}

/** The styles of a document; its language is told to the spelling checker, letters and Chinese apart. */
export function stylesIn(language: Language): IStylesOptions {
  const latin = language === "zh-CN" ? "en-US" : language;
  const heading = { keepNext: true, keepLines: true };
  return {
    default: {
      document: {
        run: { font: SONG, size: 21, language: { value: latin, eastAsia: "zh-CN" } },
      },
      heading1: {
        run: { font: HEI, size: 32, bold: true, color: "000000" },
        paragraph: { ...heading, alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 } },
      },
      heading2: {
        run: { font: HEI, size: 28, bold: true, color: "000000" },
        paragraph: { ...heading, spacing: { before: 240, after: 120 } },
      },
      caption: {
        run: { font: HEI, size: 21, color: "000000" },
        paragraph: { keepNext: true, alignment: AlignmentType.CENTER, spacing: { before: 120, after: 80 } },
      },
      listParagraph: {
        run: { size: 24 },
        paragraph: { spacing: { line: 340, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: ownStyles(),
  };
}
