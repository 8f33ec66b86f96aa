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
/** Its room is kept, and taken from the gaps around it. */
const PROGRESS: CSSProperties = {
  minHeight: tokens.spacingVerticalXS,
  marginBlock: `calc(-1 * ${tokens.spacingVerticalS})`,
};

/** The state of a button that does this. */
export function pressing(action: Action): {
  readonly disabledFocusable: boolean;
  readonly onClick?: () => void;
} {
  return action === null ? { disabledFocusable: true } : { disabledFocusable: false, onClick: action };
}

interface SmallProps {
  readonly say: SayFirst;
  /** Checks and writes nothing. */
  readonly look: Action;
  readonly checkSelection: Action;
  readonly takeBack: Action;
  readonly clear: Action;
  readonly keysOf?: (action: Shortcut["action"]) => string | undefined;
}

/** What is wanted less often. */
function SmallActions({ say, look, checkSelection, takeBack, clear, keysOf }: SmallProps): ReactElement {
  return (
    <div style={PAIR} role="group" aria-label={say("pane.actions")}>
      <Button size="small" {...pressing(look)}>
        {say("live.look")}
      </Button>
      <Button size="small" aria-keyshortcuts={keysOf?.("checkSelection")} {...pressing(checkSelection)}>
        {say("pane.checkSelection")}
      </Button>
      <Button size="small" aria-keyshortcuts={keysOf?.("takeBackWrite")} {...pressing(takeBack)}>
        {say("pane.takeBack")}
      </Button>
      <Button size="small" {...pressing(clear)}>
        {say("pane.clear")}
      </Button>
    </div>
  );
}

/** The primary button, or the one that gives up what is under way; the sheets; the progress; what is wanted less often. */
export function Actions({
  check,
  materials,
  materialsId,
  cancel,
  progress,
  ...small
}: SmallProps & {
  readonly check: Action;
  readonly materials: Action;
  /** By it the focus comes back to the button. */
  readonly materialsId?: string;
  /** Stands in the place of the check where it is given. */
  readonly cancel: Action;
  readonly progress: ReactNode;
}): ReactElement {
  const { say, keysOf } = small;
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
        <Button id={materialsId} {...pressing(materials)}>
          {say("pane.materials")}
        </Button>
      </div>
      <div style={PROGRESS}>{progress}</div>
      <SmallActions {...small} />
    </>
  );
}
