import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

const useStyles = makeStyles({ chooser: { display: "none" } });

/** A button that lets the person choose a JSON file, and gives its text. */
export function FileChooser({
  label,
  isIdle,
  take,
}: {
  readonly label: string;
  readonly isIdle: boolean;
  readonly take: (text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={!isIdle} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        className={styles.chooser}
        onChange={(event) => {
          const file = event.currentTarget.files?.item(0) ?? null;
          event.currentTarget.value = "";
          if (file !== null) void file.text().then(take);
        }}
      />
    </>
  );
}
