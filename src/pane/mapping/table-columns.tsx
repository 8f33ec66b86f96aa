import type { ReactElement } from "react";
import { changeColumn, changeSelected, type ColumnWord } from "../../domain/mapping/change-columns";
import type { ColumnView } from "../../domain/mapping/column-views";
import { refused } from "../../domain/mapping/mapping-change";
import type { TablePlace } from "../../domain/mapping/spoken-table";
import { columnLetters } from "../../domain/sheet/address";
import { useWords, type Words } from "../words";
import { ColumnsList } from "./columns-list";
import type { MappingActions } from "./use-mapping";

function wordText(word: ColumnWord, { say }: Words): string {
  switch (word.kind) {
    case "automatic":
      return say("mapping.automatic");
    case "unused":
      return say("mapping.role.none");
    case "role":
      return `${say(`mapping.role.${word.role}`)}${word.year === null ? "" : ` ${word.year}`}`;
  }
}

/** The columns of a table of the workbook, and what a person says of them. */
export function TableColumns({
  label,
  place,
  columns,
  actions,
}: {
  readonly label: string;
  readonly place: TablePlace;
  readonly columns: readonly ColumnView[];
  readonly actions: MappingActions;
}): ReactElement {
  const words = useWords();
  return (
    <ColumnsList
      label={label}
      columns={columns}
      change={({ column }, word) => {
        const what = `${columnLetters(column)} = ${wordText(word, words)}`;
        actions.change((workbook) => changeColumn(workbook, place, column, word), what);
      }}
      useSelection={(role, year) => {
        const what = wordText({ kind: "role", role, year }, words);
        actions.changeSelected(
          (workbook, { sheet, area }) =>
            sheet === place.sheet
              ? changeSelected(workbook, place, area, role, year)
              : refused("outsideTable"),
          what,
        );
      }}
    />
  );
}
