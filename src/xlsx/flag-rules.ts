import type { Area } from "../domain/sheet/address";
import type { Flag } from "../domain/sheet/flag";
import { readMarker } from "../workbook/flag-look";
import { joinFlags } from "../workbook/join-flags";
import { readAreas } from "./areas";
import { isMain, type XmlElement, type XmlEnd } from "./xml";

/** A `cfRule` of a worksheet; `flag` tells ours from the user's. */
export interface RuleMark {
  readonly flag: ReturnType<typeof readMarker>;
  readonly start: number;
  readonly end: number;
}

/** A `conditionalFormatting` element with its rules. */
export interface FormatMark {
  readonly areas: readonly Area[];
  readonly rules: readonly RuleMark[];
  readonly start: number;
  readonly end: number;
}

/** Gathers a worksheet's conditional formats from the elements that end in it. */
export class FormatCollector {
  readonly formats: FormatMark[] = [];
  /** The largest priority number of any rule but ours; larger numbers come later in effect. */
  lastPriority = 0;
  #rules: RuleMark[] = [];
  #formula: string | null = null;

  element(element: XmlElement, { end }: XmlEnd, text: string): void {
    const { local, attributes, parent, start } = element;
    if (local === "cfRule") {
      const flag =
        attributes["type"] === "expression" && isMain(element) ? readMarker(this.#formula ?? "") : null;
      this.#formula = null;
      if (flag === null) this.lastPriority = Math.max(this.lastPriority, Number(attributes["priority"] ?? 0));
      if (isMain(element)) this.#rules.push({ flag, start, end });
    } else if (!isMain(element)) {
      return;
    } else if (local === "formula" && parent?.local === "cfRule") {
      this.#formula ??= text;
    } else if (local === "conditionalFormatting") {
      const areas = readAreas(attributes["sqref"] ?? "");
      this.formats.push({ areas, rules: this.#rules, start, end });
      this.#rules = [];
    }
  }

  flags(): readonly Flag[] {
    const found = this.formats.flatMap(({ areas, rules }) =>
      rules.flatMap(({ flag }) => (flag === null ? [] : [{ ...flag, areas }])),
    );
    return joinFlags(found);
  }
}
