import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Language } from "../../src/domain/reporting/wording";
import { ExcelVisitors } from "./excel-visitor";
import { KeyboardWalk } from "./keyboard-walk";
import { Visitors, type Visit } from "./visitor";

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
const THEMES = ["light", "dark", "forced colours"] as const;
const WIDTHS = [320, 480] as const;

type Theme = (typeof THEMES)[number];

let visitors: Visitors;
let excelVisitors: ExcelVisitors;
let visit: Visit | null = null;

beforeAll(async () => {
  visitors = await Visitors.arrive();
  excelVisitors = await ExcelVisitors.arrive();
});

afterEach(async () => {
  await visit?.page.context().close();
  visit = null;
});

afterAll(async () => {
  await visitors.leave();
  await excelVisitors.leave();
});

async function firstSight(walk: KeyboardWalk): Promise<void> {
  await walk.page.getByText(walk.say("help.steps")).waitFor();
  await walk.looksRight("first sight");
  await walk.press("button", walk.say("help.understood"));
  await walk.page.getByText(walk.say("help.steps")).waitFor({ state: "detached" });
}

async function help(walk: KeyboardWalk): Promise<void> {
  const menu = walk.say("help.menu");
  await walk.press("button", menu);
  await walk.named("menuitem", walk.say("help.guide")).waitFor();
  await walk.looksRight("help menu");
  await walk.page.keyboard.press("Escape");
  await walk.isOn("button", menu);
  await walk.press("button", menu);
  await walk.isOn("menuitem", walk.say("help.guide"));
  await walk.page.keyboard.press("End");
  await walk.isOn("menuitem", walk.say("help.about"));
  await walk.page.keyboard.press("Enter");
  await walk.named("dialog", walk.say("page.title")).waitFor();
  await walk.looksRight("about");
  await walk.page.keyboard.press("Escape");
  await walk.isOn("button", menu);
}

/** The columns and the rows of the table; a row gets an indicator and loses it again. */
async function mapping(walk: KeyboardWalk): Promise<void> {
  await walk.view(walk.say("view.mapping"));
  const change = walk.say("mapping.changeOf", { name: "1. 生态文明建设规划" });
  await walk.named("button", change).waitFor();
  await walk.press("button", walk.like("mapping.columns", "count"));
  await walk.named("combobox", walk.say("mapping.roleOf", { letter: "A" })).waitFor();
  await walk.looksRight("columns and rows");
  await walk.press("combobox", walk.say("mapping.roleOf", { letter: "A" }));
  await walk.named("option", walk.say("mapping.role.domain")).waitFor();
  await walk.looksRight("roles of a column");
  await walk.page.keyboard.press("Escape");
  await walk.press("button", change);
  await walk.isOn("combobox", walk.say("mapping.search"));
  await walk.page.keyboard.press("Escape");
  await walk.press("button", change);
  await walk.press("button", walk.say("mapping.unlink"));
  await walk.hears(walk.like("mapping.kept", "what"));
  await walk.isOn("button", change);
  await walk.looksRight("a row that was unlinked");
  await walk.press("button", walk.like("mapping.forgetOf", "table"));
  await walk.hears(new RegExp(walk.say("mapping.forgotten"), "u"));
}

async function region(walk: KeyboardWalk): Promise<void> {
  await walk.view(walk.say("view.region"));
  await walk.page.getByText(walk.say("region.title", { applies: 28, total: 43 })).waitFor();
  await walk.looksRight("region and standard");
  await walk.reach("combobox", walk.say("region.agriculture"));
  await walk.page.keyboard.press("Enter");
  await walk.page.keyboard.press("End");
  await walk.looksRight("choices of the region");
  await walk.page.keyboard.press("Escape");
}

async function settings(walk: KeyboardWalk): Promise<void> {
  await walk.view(walk.say("view.settings"));
  await walk.page.getByText(walk.say("settings.flagStyle"), { exact: true }).waitFor();
  await walk.looksRight("settings");
  await walk.press("button", walk.say("settings.keepBands"));
}

/** Looks, checks, walks through the rows, and reads on what a verdict stands. */
async function result(walk: KeyboardWalk): Promise<void> {
  await walk.view(walk.say("view.result"));
  await walk.press("button", walk.say("live.look"));
  await walk.hears(walk.like("live.looked", "unmet", "open"));
  await walk.looksRight("looked at");
  await walk.press("button", walk.say("pane.check"));
  await walk.hears(walk.like("pane.done", "unmet", "open", "written", "kept"));
  await walk.isOn("button", walk.say("pane.check"));
  await walk.looksRight("checked");
  await walk.reach("list", walk.say("rows.list"));
  await walk.page.keyboard.press("End");
  await walk.page.keyboard.press("Home");
  await walk.isOn("listitem", /^20\. /u);
  await walk.page.keyboard.press("ArrowDown");
  await walk.isOn("listitem", /^19\. /u);
  await walk.page.keyboard.press("ArrowUp");
  await walk.isOn("listitem", /^20\. /u);
  await walk.page.keyboard.press("ArrowRight");
  await walk.named("group", walk.like("pane.evidenceOf", "of")).waitFor();
  await walk.looksRight("evidence");
  await walk.reach("textbox", new RegExp(`^${walk.say("column.measures")}`, "u"));
  await walk.page.keyboard.type("x");
  await walk.looksRight("a text that was worded");
  await walk.press("button", walk.say("rows.restore"));
}

async function filter(walk: KeyboardWalk): Promise<void> {
  await walk.reach("searchbox", walk.say("rows.search"));
  await walk.page.keyboard.type("zzzz");
  await walk.hears(new RegExp(walk.say("rows.shown", { shown: 0, total: 34 }), "u"));
  await walk.looksRight("no row left by the filter");
  await walk.press("button", walk.say("rows.clear"));
  await walk.hears(new RegExp(walk.say("rows.shown", { shown: 34, total: 34 }), "u"));
}

/** A finding is set aside for a reason, and taken up again. */
async function findings(walk: KeyboardWalk): Promise<void> {
  const list = walk.page.getByRole("list", { name: walk.like("rows.findings", "count") });
  await walk.reach("button", walk.like("rows.findings", "count"));
  if (!(await list.isVisible())) await walk.page.keyboard.press("Enter");
  await list.waitFor();
  await walk.looksRight("findings");
  await walk.page.keyboard.press("Tab");
  await walk.page.keyboard.press("ArrowRight");
  await walk.isOn("button", walk.like("ignored.setOf", "of"));
  await walk.page.keyboard.press("Enter");
  await walk.named("dialog", walk.say("ignored.title")).waitFor();
  await walk.looksRight("the reason");
  await walk.press("button", walk.say("ignored.accept"));
  await walk.named("button", walk.say("rows.ignored", { count: 1 })).waitFor();
  await walk.isOn("button", walk.like("rows.findings", "count"));
  await walk.press("button", walk.say("rows.ignored", { count: 1 }));
  await walk.looksRight("a finding set aside");
}

async function materials(walk: KeyboardWalk): Promise<void> {
  const button = walk.say("pane.materials");
  const dialog = walk.named("dialog", walk.say("pane.materialsTitle"));
  await walk.press("button", button);
  await dialog.getByRole("listitem").first().waitFor();
  await walk.looksRight("what will change");
  await walk.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await walk.isOn("button", button);
  await walk.page.keyboard.press("Enter");
  await dialog.getByRole("listitem").first().waitFor();
  await walk.press("button", walk.say("materials.make"));
  await dialog.waitFor({ state: "detached" });
  await walk.hears(walk.like("pane.doneMaterials", "unmet", "open", "written", "kept", "pages"));
  await walk.isOn("button", button);
  await walk.looksRight("sheets made");
}

async function takingBack(walk: KeyboardWalk): Promise<void> {
  await walk.press("button", walk.say("pane.takeBack"));
  await walk.hears(new RegExp(walk.say("pane.takenBackOne"), "u"));
  await walk.looksRight("taken back");
}

/** A cell is changed under the result: that is told, and the result follows where that is wanted. */
async function changes(walk: KeyboardWalk, typed: () => Promise<void>): Promise<void> {
  await walk.press("button", walk.say("live.look"));
  await walk.hears(walk.like("pane.doneNothing", "unmet", "open"));
  await typed();
  await walk.hears(new RegExp(walk.say("pane.stale"), "u"));
  await walk.looksRight("out of date");
  await walk.reach("switch", walk.say("live.switch"));
  await walk.page.keyboard.press("Space");
  await walk.hears(walk.like("live.looked", "unmet", "open"));
  await walk.looksRight("followed");
}

/** A sheet without a table is opened by its tab; the pane leads back to the table, whose result is shown again. */
async function elsewhere(walk: KeyboardWalk): Promise<void> {
  await walk.openTab("建设指标", "重点项目");
  await walk.page.getByText(walk.say("found.why.projects")).waitFor();
  await walk.looksRight("a sheet without a table");
  await walk.press("button", walk.say("pane.goTo", { sheet: "建设指标" }));
  await walk.named("list", walk.say("rows.list")).waitFor();
  await walk.looksRight("back at the table");
}

async function everyFlow(walk: KeyboardWalk): Promise<void> {
  for (const flow of [
    firstSight,
    help,
    mapping,
    region,
    settings,
    result,
    filter,
    findings,
    materials,
    takingBack,
  ])
    await flow(walk);
}

const COMBINATIONS = LANGUAGES.flatMap((language) =>
  THEMES.flatMap((theme) => WIDTHS.map((width) => ({ language, theme, width }))),
);

function look(theme: Theme, width: number) {
  return {
    viewport: { width, height: 720 },
    colorScheme: theme === "dark" ? "dark" : "light",
    forcedColors: theme === "forced colours" ? "active" : "none",
  } as const;
}

describe.each(COMBINATIONS)("in $language, $theme, $width pixels wide", ({ language, theme, width }) => {
  test("everything on the page is done by keyboard and heard, fits, and has no fault", async () => {
    const page = await visitors.visit({
      ...look(theme, width),
      locale: language,
      address: `?lang=${language}`,
    });
    visit = page;
    expect(await page.faults()).toEqual([]);
    const walk = new KeyboardWalk(page, language, "main");
    await everyFlow(walk);
    await changes(walk, () => page.type("I28", "2.5"));
    await elsewhere(walk);
    expect(page.complaints).toEqual([]);
  });

  test("everything in Excel's pane is done by keyboard and heard, fits, and has no fault", async () => {
    const background = theme === "dark" ? "#1f1f1f" : null;
    const place = { language, background };
    visit = await excelVisitors.open("kangbashi-2020-blank", place, look(theme, width));
    await everyFlow(new KeyboardWalk(visit, language, "html"));
    expect(visit.complaints).toEqual([]);
  });
});
