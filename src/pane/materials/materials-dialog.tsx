import {
  Body1Strong,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import { PAGE_OUTPUTS, TABLE_OUTPUTS, type Output } from "../../domain/outputs";
import type { MaterialsPreview } from "../../workbook/preview-materials";
import type { PaneMessage } from "../session-state";
import { useWords } from "../words";
import { PreviewList } from "./preview-list";

const useStyles = makeStyles({
  surface: { maxWidth: "420px", width: "calc(100% - 16px)", padding: tokens.spacingHorizontalL },
  content: { display: "grid", rowGap: tokens.spacingVerticalM },
  choices: { display: "grid" },
});

type Shown = MaterialsPreview | PaneMessage | null;

function isMessage(shown: Shown): shown is PaneMessage {
  return shown !== null && "intent" in shown;
}

function Choices({
  label,
  outputs,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly outputs: readonly Output[];
  readonly chosen: readonly Output[];
  readonly choose: (output: Output, wanted: boolean) => void;
}): ReactElement {
  const { say } = useWords();
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.choices}>
      <Body1Strong id={id}>{label}</Body1Strong>
      {outputs.map((output) => (
        <Checkbox
          key={output}
          label={say(`output.${output}`)}
          checked={chosen.includes(output)}
          onChange={(_, { checked }) => {
            choose(output, checked === true);
          }}
        />
      ))}
    </div>
  );
}

type Preview = (outputs: readonly Output[] | null) => Promise<MaterialsPreview | PaneMessage>;

/** The choice, at first the one that the workbook remembers, and what it would change. */
function useChoice(preview: Preview): {
  readonly outputs: readonly Output[];
  readonly shown: Shown;
  readonly choose: (output: Output, wanted: boolean) => void;
} {
  const [chosen, setChosen] = useState<readonly Output[] | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    let isLatest = true;
    void preview(chosen).then((next) => {
      if (!isLatest) return;
      setShown(next);
      if (!isMessage(next)) setChosen((now) => now ?? next.outputs);
    });
    return () => {
      isLatest = false;
    };
  }, [preview, chosen]);
  const outputs = chosen ?? [];
  return {
    outputs,
    shown,
    choose: (output, wanted) => {
      setChosen(wanted ? [...outputs, output] : outputs.filter((other) => other !== output));
    },
  };
}

function MaterialsForm({ preview, make, close, closed }: Omit<DialogProps, "open">): ReactElement {
  const { say } = useWords();
  useEffect(() => closed, [closed]);
  const styles = useStyles();
  const { outputs, shown, choose } = useChoice(preview);
  const hasPage = outputs.some((output) => PAGE_OUTPUTS.includes(output));
  return (
    <DialogBody>
      <DialogTitle>{say("pane.materialsTitle")}</DialogTitle>
      <DialogContent className={styles.content}>
        <Choices label={say("materials.sheets")} outputs={PAGE_OUTPUTS} chosen={outputs} choose={choose} />
        <Choices label={say("materials.table")} outputs={TABLE_OUTPUTS} chosen={outputs} choose={choose} />
        <PreviewList shown={shown} />
      </DialogContent>
      <DialogActions fluid>
        <Button
          appearance="primary"
          disabledFocusable={!hasPage || shown === null || isMessage(shown)}
          onClick={() => {
            make(outputs);
          }}
        >
          {say("materials.make")}
        </Button>
        <Button onClick={close}>{say("materials.cancel")}</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface DialogProps {
  readonly open: boolean;
  readonly preview: Preview;
  readonly make: (outputs: readonly Output[]) => void;
  readonly close: () => void;
  /** Called when the dialog is gone from the screen: who opened it has to take the focus back. */
  readonly closed: () => void;
}

/**
 * Lets the user choose what is written, shows what that would change, and writes it when she says so. It has to stay where it
 * is when it closes, or else what is behind it stays hidden from screen readers.
 */
export function MaterialsDialog({ open, preview, make, close, closed }: DialogProps): ReactElement {
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      onOpenChange={() => {
        close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <MaterialsForm preview={preview} make={make} close={close} closed={closed} />
      </DialogSurface>
    </Dialog>
  );
}
