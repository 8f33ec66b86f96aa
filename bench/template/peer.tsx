import { Button, Field, Image, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DataBarVertical24Regular, Sparkle24Regular, TableSimple24Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { writeFirstCell } from "./write-first-cell";

const PICTURE = new URL("../../assets/icons/icon-80.png", import.meta.url);

const useStyles = makeStyles({
  pane: { minHeight: "100vh" },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  greeting: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  lead: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightRegular, textAlign: "center" },
  point: { display: "flex", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalL },
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalL,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const POINTS = [
  { icon: <TableSimple24Regular />, text: "Reads the sheet in front" },
  { icon: <DataBarVertical24Regular />, text: "Draws what is in it" },
  { icon: <Sparkle24Regular />, text: "Says it in a sentence" },
] as const;

/** A pane of the parts that the official React template for Office task panes is made of. */
export function Peer(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState("Hello");
  return (
    <div className={styles.pane}>
      <section className={styles.head}>
        <Image width="80" height="80" src={PICTURE.href} alt="Peer" />
        <h1 className={styles.greeting}>Hello</h1>
      </section>
      <h2 className={styles.lead}>What a pane may do</h2>
      <ul>
        {POINTS.map(({ icon, text: point }) => (
          <li key={point} className={styles.point}>
            {icon}
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field size="large" label="What to write into the first cell">
          <Textarea
            size="large"
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
        <Field>Press the button to write it.</Field>
        <Button appearance="primary" size="large" onClick={() => void writeFirstCell(text)}>
          Write
        </Button>
      </div>
    </div>
  );
}
