import { Body1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Area } from "../../domain/sheet/address";
import type { TaskAssessment } from "../../domain/tasks/task-assessment";
import { useWords } from "../words";
import { FindingsView } from "./findings-view";

/** One checked task table: what was found in it, each with its cell. */
export function TaskResult({
  assessment,
  select,
}: {
  readonly assessment: TaskAssessment;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const { say } = useWords();
  const { table, findings } = assessment;
  if (findings.length === 0) return <Body1>{say("result.tasksSound")}</Body1>;
  return <FindingsView findings={findings} sheet={table.sheet} isOpen select={select} />;
}
