import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { changeHeaderRows, forgetTable } from "../../domain/mapping/change-table";
import type { TableDraft } from "../../domain/mapping/table-drafts";
import type { Area } from "../../domain/sheet/address";
import { useWords } from "../words";
import { HeaderRows } from "./header-rows";
import { TableColumns } from "./table-columns";
import { TableHead } from "./table-head";
import type { MappingActions } from "./use-mapping";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
});

/** A table that the user spoke of and that cannot be judged yet, with what is missing. */
export function DraftSection({
  draft: { name, byHand, sheet, area, headerRows, columns, needed },
  actions,
  select,
}: {
  readonly draft: TableDraft;
  readonly actions: MappingActions;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const place = { sheet, top: area.top, left: area.left };
  const title = say("mapping.table");
  const missing = needed.map((role) => say(`mapping.need.${role}`)).join(say("list.separator"));
  return (
    <section className={styles.section} aria-label={title}>
      <TableHead
        title={title}
        area={area}
        byHand={byHand}
        select={(selected) => {
          select(sheet, selected);
        }}
        forget={() => {
          actions.change(() => forgetTable(name), say("mapping.forgotten"));
        }}
      />
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {missing === "" ? say("mapping.noRows") : say("mapping.needed", { needed: missing })}
        </MessageBarBody>
      </MessageBar>
      {byHand && (
        <HeaderRows
          rows={headerRows}
          choose={(count) => {
            const what = `${say("mapping.headerRows")} ${count}`;
            actions.change((workbook) => changeHeaderRows(workbook, place, count), what);
          }}
        />
      )}
      <TableColumns
        label={say("mapping.columns", { count: columns.length })}
        place={place}
        columns={columns}
        actions={actions}
      />
    </section>
  );
}
