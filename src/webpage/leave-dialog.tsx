import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../pane/words";

/** Asks what to do with unsaved changes before another file takes the place of the workbook. */
export default function LeaveDialog({
  open,
  name,
  onAnswer,
}: {
  readonly open: boolean;
  readonly name: string;
  readonly onAnswer: (answer: "save" | "discard" | "stay") => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <Dialog
      open={open}
      onOpenChange={() => {
        onAnswer("stay");
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("leave.title")}</DialogTitle>
          <DialogContent>{say("leave.text", { name })}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer("save");
              }}
            >
              {say("leave.save")}
            </Button>
            <Button
              onClick={() => {
                onAnswer("discard");
              }}
            >
              {say("leave.discard")}
            </Button>
            <Button
              onClick={() => {
                onAnswer("stay");
              }}
            >
              {say("leave.stay")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
