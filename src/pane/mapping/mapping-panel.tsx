import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { defineTable } from "../../domain/mapping/change-table";
import type { Area } from "../../domain/sheet/address";
import type { ViewProps } from "../view-props";
import { useWords } from "../words";
import { BrokenMapping } from "./broken-mapping";
import { isDraft, TableSection, type MappedTable } from "./table-section";
import { useMapping } from "./use-mapping";

const useStyles = makeStyles({
  panel: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  define: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/**
 * How the tables of the sheet in front were understood, and what a person says of them. The columns of a matrix are its regions,
 * and nothing is said of them; one that was misread is taken for a table once the user says that it is one.
 */
export function MappingPanel({ session, recognised }: ViewProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const actions = useMapping(session);
  const { unused } = recognised;
  const select = (sheet: string, area: Area): void => void session.select(sheet, area);
  const found = recognised.kind === "tables" ? recognised.tables : [];
  const tables = found.filter(({ table }) => table.matrix === null);
  const drafts = unused.drafts.filter(({ sheet }) => sheet === recognised.sheet);
  const isOurs = recognised.kind === "madeSheet";
  const mapped: readonly MappedTable[] = [...tables, ...drafts];
  const hint = found.length + drafts.length === 0 ? say("mapping.nothing") : say("mapping.more");
  return (
    <div className={styles.panel}>
      {unused.broken.map((broken) => (
        <BrokenMapping key={broken.mapping.name} broken={broken} actions={actions} />
      ))}
      {mapped.map((table) => {
        const { top, left } = isDraft(table) ? table.area : table.table.area;
        return (
          <TableSection
            key={`${top} ${left}`}
            mapped={table}
            actions={actions}
            select={select}
            toRegion={() => {
              session.show("region");
            }}
          />
        );
      })}
      {isOurs ? (
        <Body1>{say("mapping.made")}</Body1>
      ) : (
        <div className={styles.define}>
          <Body1>{hint}</Body1>
          <Button
            onClick={() => {
              actions.changeSelected(
                (workbook, { sheet, area }) => defineTable(workbook, sheet, area),
                say("mapping.define"),
              );
            }}
          >
            {say("mapping.define")}
          </Button>
        </div>
      )}
      <div role="status" className={styles.unseen}>
        {actions.said}
      </div>
    </div>
  );
}
