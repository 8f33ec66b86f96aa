import { formatAddress, formatArea } from "../../domain/sheet/address";
import type { WhyNoTable } from "../../domain/why-no-table";
import type { Say } from "../../locales/messages";
import type { Recognised } from "../../workbook/recognise";

/** What is said where nothing can be judged: that it is so, and why and what to do. */
export interface NothingFound {
  readonly title: string;
  readonly hint: string;
}

/** What is in front where it holds no table. */
export type WithoutTable = Exclude<Recognised, { readonly kind: "tables" }>;

/** More titles would not be read. */
const MOST_TITLES = 4;

function hintFor(why: WhyNoTable, say: Say): string {
  switch (why.code) {
    case "draft":
      return say("found.why.draft", { range: formatArea(why.area) });
    case "unlike":
      return say("pane.nothing.hint");
    case "standardList":
    case "ownMeasures":
    case "ownTemplates":
    case "projects":
      return say(`found.why.${why.code}`);
    case "noRows":
    case "nothingToReach":
    case "tooFew":
    case "noName": {
      const titles = why.titles.slice(0, MOST_TITLES).map((title) => say("found.quoted", { title }));
      const params = { cell: formatAddress(why.at), titles: titles.join(say("list.separator")) };
      return say(`found.why.${why.code}`, params);
    }
  }
}

/** Says why there is nothing to judge, and what to do. */
export function nothingFound(recognised: WithoutTable, say: Say): NothingFound {
  switch (recognised.kind) {
    case "emptySheet":
      return { title: say("pane.empty.title"), hint: say("pane.empty.hint") };
    case "madeSheet":
      return { title: say("pane.made.title"), hint: say("pane.made.hint") };
    case "noSheet":
      return { title: say("found.noSheet.title"), hint: say("found.noSheet.hint") };
    case "noTable":
      return {
        title: say(recognised.why.code === "draft" ? "found.draft.title" : "pane.nothing.title"),
        hint: hintFor(recognised.why, say),
      };
  }
}

/** The same in one go. */
export function whyNothing(recognised: Recognised | null, say: Say): string {
  if (recognised === null || recognised.kind === "tables") return say("pane.nothing.hint");
  const { title, hint } = nothingFound(recognised, say);
  return say("found.whole", { title, hint });
}
