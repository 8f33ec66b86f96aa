import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { planTotals } from "../../domain/reporting/plan-totals";
import type { Plan } from "../../domain/reporting/plan";
import { useWords } from "../words";

/** Says of a look that nothing is written yet, and writes it. */
export function WriteBar({
  plan,
  write,
}: {
  readonly plan: Plan;
  /** Null while it cannot be started. */
  readonly write: (() => void) | null;
}): ReactElement {
  const { say } = useWords();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say("live.notWritten", { written: planTotals(plan).written })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={write === null} onClick={write ?? undefined}>
          {say("live.write")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
