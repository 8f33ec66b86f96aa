import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileMistake } from "../domain/file-mistake";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Every mistake of a file that was not taken, with its place in the file. */
export function MistakeList({ mistakes }: { readonly mistakes: readonly FileMistake[] }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("settings.mistakes", { count: mistakes.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {mistakes.map(({ path, code, params }) => (
            <li key={`${path} ${code} ${JSON.stringify(params)}`}>
              {say("mistake.place", { path, mistake: say(`mistake.${code}`, params) })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
