import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pressing, type Action } from "../actions";
import { useWords } from "../words";

/** The button that makes a Word document of what was checked. */
export function ExportWord({ make }: { readonly make: Action }): ReactElement {
  const { say } = useWords();
  return (
    <div role="group" aria-label={say("pane.export")}>
      <Button {...pressing(make)}>{say("pane.exportWord")}</Button>
    </div>
  );
}
