import { onOneLine } from "../../reading/normalise";
import type { AssessedTask, TaskAssessment } from "../../tasks/task-assessment";
import { tableOf, type Column } from "./column";
import type { DocumentBlock, DocumentPart } from "./document";
import type { SectionWords } from "./section-phrase";
import { linesOf } from "./system-table";

function taskColumns({ say, wording }: SectionWords): readonly Column<AssessedTask>[] {
  return [
    {
      head: say({ code: "noColumn" }),
      width: 12,
      align: "center",
      text: ({ table }) => (table.no === null ? "" : String(table.no.number)),
    },
    {
      head: say({ code: "taskColumn" }),
      width: 45,
      align: "left",
      text: ({ table }) => onOneLine(table.name.text),
    },
    {
      head: say({ code: "indicatorsColumn" }),
      width: 60,
      align: "left",
      text: ({ indicators }) => indicators.join("\n"),
    },
    {
      head: say({ code: "taskTargetColumn" }),
      width: 50,
      align: "center",
      text: ({ target }) => linesOf(target ?? ""),
    },
    {
      head: wording.page("column.lead"),
      width: 35,
      align: "left",
      text: ({ lead }) => lead.join("\n"),
    },
    {
      head: wording.page("column.deadline"),
      width: 22,
      align: "center",
      text: ({ deadline }) => linesOf(deadline ?? ""),
    },
  ];
}

/** The tasks of a plan that name indicators, on wide pages. */
export function tasksPart({ table, tasks }: TaskAssessment, words: SectionWords): DocumentPart {
  const { say } = words;
  const name = onOneLine(table.title ?? table.sheet);
  const named = tasks.filter(({ indicators }) => indicators.length > 0);
  const caption = say({ code: "tasksCaption", params: { name } });
  const listed: readonly DocumentBlock[] =
    named.length === 0 ? [] : [{ kind: "table", table: tableOf(caption, taskColumns(words), named) }];
  return {
    orientation: "landscape",
    blocks: [
      { kind: "title", text: say({ code: "tasksTitle", params: { name } }) },
      { kind: "heading", text: say({ code: "tasksHeading" }) },
      {
        kind: "paragraph",
        text: say({ code: "tasks", params: { tasks: tasks.length, named: named.length } }),
      },
      ...listed,
    ],
  };
}
