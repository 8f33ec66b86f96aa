import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { worstFirst } from "../../domain/judging/worst-first";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { Area } from "../../domain/sheet/address";
import { CellList, type CellItem } from "./cell-list";
import { CountsView } from "./counts-view";
import { FindingsView, type SetAside } from "./findings-view";
import { PlanNotices } from "./plan-notices";
import { rowItem } from "./row-items";
import { useWords } from "../words";

interface Section {
  readonly value: "unmet" | "open";
  readonly items: readonly CellItem[];
}

/** One checked table: counts, unmet rows, rows to be verified, findings, and what could not be written. */
export function ResultView({
  plan,
  setAside,
  renew,
  select,
}: {
  readonly plan: TablePlan;
  readonly setAside: SetAside;
  /** Brings texts of another year up to date; null while that cannot be started. */
  readonly renew: (() => void) | null;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const words = useWords();
  const { assessment, notices, findings } = plan;
  const { sheet } = assessment.table;
  const { unmet, open } = worstFirst(assessment);
  const found = [...assessment.findings, ...findings];
  const sections: readonly Section[] = [
    { value: "unmet", items: unmet.map((row) => rowItem(row, sheet, words, select)) },
    { value: "open", items: open.map((row) => rowItem(row, sheet, words, select)) },
  ];
  return (
    <>
      <PlanNotices notices={notices} renew={renew} />
      <CountsView assessment={assessment} />
      {unmet.length === 0 && <Body1>{words.say("pane.allMet")}</Body1>}
      <Accordion multiple collapsible defaultOpenItems={["unmet", "open"]}>
        {sections
          .filter(({ items }) => items.length > 0)
          .map(({ value, items }) => {
            const label = words.say(`rows.${value}`, { count: items.length });
            return (
              <AccordionItem key={value} value={value}>
                <AccordionHeader as="h3">{label}</AccordionHeader>
                <AccordionPanel>
                  <CellList label={label} look={value} items={items} />
                </AccordionPanel>
              </AccordionItem>
            );
          })}
      </Accordion>
      <FindingsView
        checked={assessment}
        findings={found}
        setAside={setAside}
        isOpen={false}
        select={select}
      />
    </>
  );
}
