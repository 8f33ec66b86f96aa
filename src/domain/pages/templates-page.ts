import type { Wording } from "../reporting/wording";
import { defaultTemplates } from "../templates/default-templates";
import { COLUMN_NAMES, SHEET_NAMES } from "../templates/template-words";
import { pageNote } from "./page-note";
import type { PageSource } from "./page-source";
import { textCell } from "./register";
import type { WantedPage } from "./wanted-page";

const WIDTHS = [16, 110];

/** 文本模板: the usual sentences of a gap analysis, for the department to replace. It is made once and the user's from then on. */
export function templatesPage(source: PageSource, wording: Wording): WantedPage {
  const { language } = wording;
  return {
    kind: "templates",
    name: SHEET_NAMES[language],
    title: wording.page("templates.title"),
    note: `${pageNote(source, wording)}${wording.page("templates.hint")}`,
    widths: WIDTHS,
    registers: [
      {
        key: "templates",
        caption: null,
        columns: [
          { key: "situation", title: COLUMN_NAMES.situation[language] },
          { key: "text", title: COLUMN_NAMES.text[language] },
        ],
        id: "situation",
        numbered: false,
        rows: defaultTemplates(wording).map(({ label, text }) => ({
          key: label,
          cells: { situation: textCell(label), text: textCell(text) },
        })),
        closing: null,
      },
    ],
    charts: [],
  };
}
