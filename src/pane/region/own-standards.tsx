import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { readJson, type FileMistake } from "../../domain/file-mistake";
import { CATALOGUE } from "../../domain/standards/catalogue";
import { fullTitle } from "../../domain/standards/full-title";
import type { IndicatorSystem } from "../../domain/standards/indicator-system";
import { readIndicatorSystem, type ReadSystem } from "../../domain/standards/read-indicator-system";
import { FileChooser } from "../file-chooser";
import { MistakeList } from "../mistake-list";
import { useWords } from "../words";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  list: { margin: 0, padding: 0, listStyleType: "none", width: "100%" },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { flexGrow: 1, overflowWrap: "anywhere", minWidth: 0 },
});

/** Reads a standard from the text of a file; one under the id of a standard of ours is refused. */
function readStandard(text: string): ReadSystem {
  const file = readJson(text);
  const read = file.ok ? readIndicatorSystem(file.json) : file;
  if (!read.ok || !CATALOGUE.some(({ id }) => id === read.system.id)) return read;
  return { ok: false, mistakes: [{ path: "id", code: "duplicateId", params: { id: read.system.id } }] };
}

/** Standards of the user's own: those that the workbook keeps, and a way to add one from a file. */
export function OwnStandards({
  standards,
  isIdle,
  add,
  remove,
}: {
  readonly standards: readonly IndicatorSystem[];
  readonly isIdle: boolean;
  readonly add: (system: IndicatorSystem) => void;
  readonly remove: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const [mistakes, setMistakes] = useState<readonly FileMistake[]>([]);
  const take = (text: string): void => {
    const read = readStandard(text);
    setMistakes(read.ok ? [] : read.mistakes);
    if (read.ok) add(read.system);
  };
  return (
    <div className={styles.part} role="group" aria-label={say("region.ownStandards")}>
      {standards.length > 0 && (
        <ul className={styles.list} aria-label={say("region.ownStandards")}>
          {standards.map((system) => (
            <li key={system.id} className={styles.item}>
              <Body1 className={styles.name}>{fullTitle(system)}</Body1>
              <Button
                size="small"
                disabledFocusable={!isIdle}
                aria-label={say("region.removeNamed", { title: system.title })}
                onClick={() => {
                  remove(system.id);
                }}
              >
                {say("region.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileChooser label={say("region.load")} isIdle={isIdle} take={take} />
      <Caption1>{say("region.loadHint")}</Caption1>
      <div aria-live="polite">{mistakes.length > 0 && <MistakeList mistakes={mistakes} />}</div>
    </div>
  );
}
