import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/judging/finding";
import type { Area } from "../../domain/sheet/address";
import { useWords } from "../words";
import { CellList } from "./cell-list";
import { findingItem } from "./row-items";

/** What the audit of a table found, each with its cell, under a heading that shows and hides it; nothing where there is none. */
export function FindingsView({
  findings,
  sheet,
  isOpen,
  select,
}: {
  readonly findings: readonly Finding[];
  /** The table's sheet, for findings that name no other. */
  readonly sheet: string;
  /** Whether they are shown at first. */
  readonly isOpen: boolean;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement | null {
  const words = useWords();
  if (findings.length === 0) return null;
  const label = words.say("rows.findings", { count: findings.length });
  const items = findings.map((finding, index) => findingItem(finding, index, sheet, words, select));
  return (
    <Accordion collapsible defaultOpenItems={isOpen ? ["findings"] : []}>
      <AccordionItem value="findings">
        <AccordionHeader as="h3">{label}</AccordionHeader>
        <AccordionPanel>
          <CellList label={label} look="finding" items={items} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
