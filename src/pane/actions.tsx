import { Button, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement, ReactNode } from "react";
import type { SayFirst } from "../locales/first-screen";
import type { Shortcut } from "./help/shortcuts";

/** What a button does; null while it cannot be pressed. */
export type Action = (() => void) | null;

const MAIN: CSSProperties = { display: "grid", gap: tokens.spacingVerticalS };
const PAIR: CSSProperties = {
  display: "grid",
  gridTemplateColumns: "1fr 1fr",
  gap: tokens.spacingHorizontalS,
};
const PROGRESS: CSSProperties = { minHeight: tokens.spacingVerticalXS };
const UNDOING: CSSProperties = { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" };

/** The state of a button that does this. */
export function pressing(action: Action): {
  readonly disabledFocusable: boolean;
  readonly onClick?: () => void;
} {
  return action === null ? { disabledFocusable: true } : { disabledFocusable: false, onClick: action };
}

/** The primary button, or the one that gives up what is under way; those that only look, and make the sheets; the progress; those that undo. */
export function Actions({
  say,
  check,
  look,
  materials,
  materialsId,
  cancel,
  takeBack,
  clear,
  progress,
  keysOf,
}: {
  readonly say: SayFirst;
  readonly check: Action;
  /** Checks and writes nothing. */
  readonly look: Action;
  readonly materials: Action;
  /** By it the focus comes back to the button. */
  readonly materialsId?: string;
  /** Stands in the place of the check where it is given. */
  readonly cancel: Action;
  readonly takeBack: Action;
  readonly clear: Action;
  readonly progress: ReactNode;
  readonly keysOf?: (action: Shortcut["action"]) => string | undefined;
}): ReactElement {
  return (
    <>
      <div style={MAIN}>
        {cancel === null ? (
          <Button
            appearance="primary"
            size="large"
            aria-keyshortcuts={keysOf?.("checkSheet")}
            {...pressing(check)}
          >
            {say("pane.check")}
          </Button>
        ) : (
          <Button size="large" {...pressing(cancel)}>
            {say("pane.cancel")}
          </Button>
        )}
        <div style={PAIR}>
          <Button {...pressing(look)}>{say("live.look")}</Button>
          <Button id={materialsId} {...pressing(materials)}>
            {say("pane.materials")}
          </Button>
        </div>
      </div>
      <div style={PROGRESS}>{progress}</div>
      <div style={UNDOING} role="group" aria-label={say("pane.actions")}>
        <Button aria-keyshortcuts={keysOf?.("takeBackWrite")} {...pressing(takeBack)}>
          {say("pane.takeBack")}
        </Button>
        <Button {...pressing(clear)}>{say("pane.clear")}</Button>
      </div>
    </>
  );
}
