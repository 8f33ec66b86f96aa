import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Area } from "../domain/sheet/address";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import { CellList } from "./cell-list";
import { findingItem } from "./row-items";
import { useWords } from "./words";

/** One checked task table: what was found in it, each with its cell. */
export function TaskResult({
  assessment,
  select,
}: {
  readonly assessment: TaskAssessment;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const words = useWords();
  const { table, findings } = assessment;
  if (findings.length === 0) return <Body1>{words.say("result.tasksSound")}</Body1>;
  const label = words.say("rows.findings", { count: findings.length });
  return (
    <Accordion collapsible defaultOpenItems={["findings"]}>
      <AccordionItem value="findings">
        <AccordionHeader as="h3">{label}</AccordionHeader>
        <AccordionPanel>
          <CellList
            label={label}
            look="finding"
            items={findings.map((finding, index) => findingItem(finding, index, table.sheet, words, select))}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
