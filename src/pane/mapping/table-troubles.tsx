import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { forgetLost } from "../../domain/mapping/change-rows";
import { confirmPlace } from "../../domain/mapping/change-table";
import type { AppliedMapping } from "../../domain/mapping/said-of-table";
import type { TablePlace } from "../../domain/mapping/spoken-table";
import { useWords } from "../words";
import type { MappingActions } from "./use-mapping";

/** What of the user's word about a table is not as it was left, each with what can be done. */
export function TableTroubles({
  place,
  mapping: { name, isMoved, lostColumns, lostRows },
  actions,
}: {
  readonly place: TablePlace;
  readonly mapping: AppliedMapping;
  readonly actions: MappingActions;
}): ReactElement {
  const { say } = useWords();
  const lost = [...lostColumns, ...lostRows.map((row) => row.name)];
  return (
    <>
      {isMoved && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("mapping.moved")}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                actions.change((workbook) => confirmPlace(workbook, name), say("mapping.confirm"));
              }}
            >
              {say("mapping.confirm")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("mapping.lost", { names: lost.join(say("list.separator")) })}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                actions.change((workbook) => forgetLost(workbook, place), say("mapping.dropLost"));
              }}
            >
              {say("mapping.dropLost")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
