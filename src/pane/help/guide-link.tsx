import { Link, makeStyles } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useContext, type ReactElement } from "react";
import { useWords } from "../words";
import { guideAddress, OpenWindowContext, type GuideChapter } from "./guide";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "24px",
    minHeight: "24px",
    fontSize: "16px",
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** A small question mark that opens the guide at a chapter, in a window of its own. */
export function GuideLink({ chapter }: { readonly chapter: GuideChapter }): ReactElement {
  const styles = useStyles();
  const { say, wording } = useWords();
  const openWindow = useContext(OpenWindowContext);
  const address = guideAddress(wording.language, chapter);
  const name = say("help.chapter", { chapter: say(`help.chapter.${chapter}`) });
  return (
    <Link
      className={styles.link}
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={name}
      title={name}
      onClick={(event) => {
        if (openWindow === null) return;
        event.preventDefault();
        openWindow(address);
      }}
    >
      <QuestionCircleRegular />
    </Link>
  );
}
