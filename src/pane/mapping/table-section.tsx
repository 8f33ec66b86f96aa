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
import { columnsOfTable, type ColumnView } from "../../domain/mapping/column-views";
import type { TablePlace } from "../../domain/mapping/spoken-table";
import type { TableDraft } from "../../domain/mapping/table-drafts";
import type { Area } from "../../domain/sheet/address";
import { useWords } from "../words";
import { DraftMissing } from "./draft-missing";
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

/** A table of the sheet in front: one that is judged, or one that the user spoke of and that cannot be judged yet. */
export type MappedTable = Assessment | TableDraft;

/** What both have. */
interface TableFacts {
  readonly title: string | null;
  readonly sheet: string;
  readonly area: Area;
  readonly byHand: boolean;
  readonly headerRows: number;
  readonly columns: readonly ColumnView[];
  /** Of what the user said; null where nothing was. */
  readonly mapping: string | null;
}

export function isDraft(mapped: MappedTable): mapped is TableDraft {
  return "needed" in mapped;
}

function factsOf(mapped: MappedTable): TableFacts {
  if (isDraft(mapped)) return { ...mapped, title: null, mapping: mapped.name };
  const { title, sheet, area, header, mapping } = mapped.table;
  return {
    title,
    sheet,
    area,
    byHand: mapping?.byHand === true,
    headerRows: header.bottom - header.top + 1,
    columns: columnsOfTable(mapped.table),
    mapping: mapping?.name ?? null,
  };
}

interface SectionProps<Mapped extends MappedTable = MappedTable> {
  readonly mapped: Mapped;
  readonly actions: MappingActions;
  readonly select: (sheet: string, area: Area) => void;
  readonly toRegion: () => void;
}

/** What the rows of a judged table are. */
function Rows({ mapped, actions, select, toRegion }: SectionProps<Assessment>): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { table, system } = mapped;
  const place: TablePlace = { sheet: table.sheet, top: table.area.top, left: table.area.left };
  const rows = useMemo(() => mappedRows(mapped, words), [mapped, words]);
  const doubtful = system === null ? 0 : rows.filter((row) => row.isDoubtful).length;
  const label = say("mapping.rows", { count: rows.length, doubtful });
  return (
    <AccordionItem value="rows">
      <AccordionHeader as="h4">{label}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <RowsList
          label={label}
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
  );
}

/**
 * A table: what its columns hold and what its rows are, as recognised or as said. It stays the same on the screen when enough
 * was said of a table for it to be judged, so that nobody loses their place: the columns of one that the user defined are
 * open at first.
 */
export function TableSection({ mapped, actions, select, toRegion }: SectionProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const facts = useMemo(() => factsOf(mapped), [mapped]);
  const { sheet, area, byHand, columns, mapping } = facts;
  const place: TablePlace = { sheet, top: area.top, left: area.left };
  const title = facts.title ?? say("mapping.table");
  const ofColumns = say("mapping.columns", { count: columns.length });
  const opened = byHand || isDraft(mapped) ? ["columns", "rows"] : ["rows"];
  const forget = (name: string): void => {
    actions.change(() => forgetTable(name), say("mapping.forgotten"));
  };
  return (
    <section className={styles.section} aria-label={title}>
      <TableHead
        title={title}
        area={area}
        byHand={byHand}
        select={(selected) => {
          select(sheet, selected);
        }}
        forget={
          mapping === null
            ? null
            : () => {
                forget(mapping);
              }
        }
      />
      {isDraft(mapped) ? (
        <DraftMissing draft={mapped} />
      ) : (
        mapped.table.mapping !== null && (
          <TableTroubles place={place} mapping={mapped.table.mapping} actions={actions} />
        )
      )}
      {byHand && (
        <HeaderRows
          rows={facts.headerRows}
          choose={(count) => {
            const what = `${say("mapping.headerRows")} ${count}`;
            actions.change((workbook) => changeHeaderRows(workbook, place, count), what);
          }}
        />
      )}
      <Accordion multiple collapsible defaultOpenItems={opened}>
        <AccordionItem value="columns">
          <AccordionHeader as="h4">{ofColumns}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <TableColumns label={ofColumns} place={place} columns={columns} actions={actions} />
          </AccordionPanel>
        </AccordionItem>
        {!isDraft(mapped) && <Rows mapped={mapped} actions={actions} select={select} toRegion={toRegion} />}
      </Accordion>
    </section>
  );
}
