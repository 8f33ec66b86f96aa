import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import { changeRow } from "../../domain/mapping/change-rows";
import { changeHeaderRows, forgetTable } from "../../domain/mapping/change-table";
import type { TablePlace } from "../../domain/mapping/spoken-table";
import { columnsOfTable } from "../../domain/mapping/column-views";
import type { Area } from "../../domain/sheet/address";
import { useWords } from "../words";
import { HeaderRows } from "./header-rows";
import { mappedRows } from "./mapped-rows";
import { RowsList } from "./rows-list";
import { TableColumns } from "./table-columns";
import { TableHead } from "./table-head";
import { TableTroubles } from "./table-troubles";
import type { MappingActions } from "./use-mapping";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  panel: { marginInline: tokens.spacingHorizontalXS },
});

interface SectionProps {
  readonly assessment: Assessment;
  readonly actions: MappingActions;
  readonly select: (sheet: string, area: Area) => void;
  readonly toRegion: () => void;
}

function placeOf({ table: { sheet, area } }: Assessment): TablePlace {
  return { sheet, top: area.top, left: area.left };
}

/** What the columns hold and what the rows are. */
function Parts({ assessment, actions, select, toRegion }: SectionProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { table, system } = assessment;
  const place = placeOf(assessment);
  const rows = useMemo(() => mappedRows(assessment, words), [assessment, words]);
  const columns = useMemo(() => columnsOfTable(table), [table]);
  const doubtful = system === null ? 0 : rows.filter(({ isDoubtful }) => isDoubtful).length;
  const ofColumns = say("mapping.columns", { count: columns.length });
  const ofRows = say("mapping.rows", { count: rows.length, doubtful });
  return (
    <Accordion multiple collapsible defaultOpenItems={["rows"]}>
      <AccordionItem value="columns">
        <AccordionHeader as="h4">{ofColumns}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <TableColumns label={ofColumns} place={place} columns={columns} actions={actions} />
        </AccordionPanel>
      </AccordionItem>
      <AccordionItem value="rows">
        <AccordionHeader as="h4">{ofRows}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <RowsList
            label={ofRows}
            rows={rows}
            system={system}
            select={(area) => {
              select(table.sheet, area);
            }}
            toRegion={toRegion}
            change={(row, link, what) => {
              actions.change(
                (workbook) => changeRow(workbook, place, row, link),
                say("mapping.part", { parent: row.title, name: what }),
              );
            }}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** A judged table: what its columns hold and what its rows are, as recognised or as said. */
export function TableSection(props: SectionProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { assessment, actions, select } = props;
  const { sheet, area, mapping, header, title: given } = assessment.table;
  const place = placeOf(assessment);
  const title = given ?? say("mapping.table");
  const forget = (name: string): void => {
    actions.change(() => forgetTable(name), say("mapping.forgotten"));
  };
  return (
    <section className={styles.section} aria-label={title}>
      <TableHead
        title={title}
        area={area}
        byHand={mapping?.byHand === true}
        select={(selected) => {
          select(sheet, selected);
        }}
        forget={
          mapping === null
            ? null
            : () => {
                forget(mapping.name);
              }
        }
      />
      {mapping !== null && <TableTroubles place={place} mapping={mapping} actions={actions} />}
      {mapping?.byHand === true && (
        <HeaderRows
          rows={header.bottom - header.top + 1}
          choose={(count) => {
            const what = `${say("mapping.headerRows")} ${count}`;
            actions.change((workbook) => changeHeaderRows(workbook, place, count), what);
          }}
        />
      )}
      <Parts {...props} />
    </section>
  );
}
