import type { StyleSheet } from "./style-sheet";

/** Adds to a style sheet what the first places of its lists mean, where they are empty. */
export function beginFormats(styles: StyleSheet): void {
  const tag = (local: string) => styles.name(local);
  const fill = (pattern: string) =>
    `<${tag("fill")}><${tag("patternFill")} patternType="${pattern}"/></${tag("fill")}>`;
  styles.begin("fonts", [`<${tag("font")}/>`]);
  styles.begin("fills", [fill("none"), fill("gray125")]);
  styles.begin("borders", [`<${tag("border")}/>`]);
  styles.begin("cellXfs", [`<${tag("xf")} numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]);
}
