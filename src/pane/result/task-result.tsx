import { Body1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Area } from "../../domain/sheet/address";
import type { TaskAssessment } from "../../domain/tasks/task-assessment";
import { useWords } from "../words";
import { FindingsView, type SetAside } from "./findings-view";

/** One checked task table: what was found in it, each with its cell. */
export function TaskResult({
  assessment,
  setAside,
  select,
}: {
  readonly assessment: TaskAssessment;
  readonly setAside: SetAside;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const { say } = useWords();
  const { findings } = assessment;
  if (findings.length === 0) return <Body1>{say("result.tasksSound")}</Body1>;
  return <FindingsView checked={assessment} findings={findings} setAside={setAside} isOpen select={select} />;
}
