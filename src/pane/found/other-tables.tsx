import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatArea } from "../../domain/sheet/address";
import type { TablePlace } from "../../domain/table-places";
import { useWords } from "../words";
import { PlaceLink, type Select } from "./place-link";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "grid" },
  what: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  panel: { marginInline: 0, paddingBlock: tokens.spacingVerticalXS },
});

interface OtherTablesProps {
  readonly tables: readonly TablePlace[];
  readonly select: Select;
}

function TableList({ label, tables, select }: OtherTablesProps & { readonly label: string }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <ul className={styles.list} aria-label={label}>
      {tables.map(({ kind, sheet, area, title, count }) => (
        <li key={`${sheet}!${formatArea(area)}`} className={styles.item}>
          <PlaceLink place={{ sheet, area }} select={select}>
            {say("pane.goTo", { sheet })}
          </PlaceLink>
          <Caption1 className={styles.what}>
            {say(`found.other.${kind}`, { title: title ?? "", count })}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** Where else there is something to check, for a sheet that holds nothing. */
export function WhereElse({ tables, select }: OtherTablesProps): ReactElement {
  const { say } = useWords();
  return (
    <>
      <Body1>{say("pane.elsewhere")}</Body1>
      <TableList label={say("pane.elsewhere")} tables={tables} select={select} />
    </>
  );
}

/** The tables of the other sheets, folded away until they are asked for. */
export function OtherTables({ tables, select }: OtherTablesProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const label = say("found.others", { count: tables.length });
  return (
    <Accordion collapsible>
      <AccordionItem value="others">
        <AccordionHeader as="h3" size="small">
          {label}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <TableList label={label} tables={tables} select={select} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
