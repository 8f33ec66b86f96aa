import { BROWSER } from "../../src/pane/surroundings";
import { readdirSync, statSync } from "node:fs";
import { expect } from "@jest/globals";
import { wordingIn } from "../../src/locales/wording";
import { sentences } from "../../src/locales/messages";
import { openBook } from "../../src/webpage/open-book";
import { ecogap, Folder } from "../cli/command-line";

/** What came of a file that both ways in were given. */
export interface Came {
  /** The sentence by which both refuse it; null where both take it. */
  readonly refusal: string | null;
  /** Of all rows of all tables, in their order; empty for a file that was refused. */
  readonly verdicts: readonly string[];
  /** The checked workbook; null for a file that was refused. */
  readonly checked: Uint8Array | null;
}

const say = sentences("zh-CN");

/**
 * Checks a file on the command line and opens it in the page. Whatever it holds: the input keeps its bytes and its time, both
 * ways say the same, a refusal is one line and leaves nothing behind, and a second check of the result changes nothing.
 */
export async function given(bytes: Uint8Array): Promise<Came> {
  const folder = new Folder();
  const input = folder.put("in.xlsx", bytes);
  const { mtimeMs } = statSync(input);
  const command = ["check", input, "--out", folder.at("out.xlsx"), "--report", folder.at("report.json")];
  const { code, err } = await ecogap(...command);
  const onPage = await openBook("in.xlsx", bytes, wordingIn("zh-CN"), BROWSER);
  expect(Buffer.from(folder.bytes("in.xlsx")).equals(Buffer.from(bytes))).toBe(true);
  expect(statSync(input).mtimeMs).toBe(mtimeMs);
  if (code !== 0) {
    expect(code).toBe(2);
    expect(readdirSync(folder.path)).toEqual(["in.xlsx"]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    const refusal = err.trimEnd().slice(input.length + 2);
    if (!onPage.ok) expect(say(onPage.key, onPage.params)).toBe(refusal);
    return { refusal, verdicts: [], checked: null };
  }
  expect(err).toBe("");
  expect(onPage.ok).toBe(true);
  expect(readdirSync(folder.path)).toEqual(["in.xlsx", "out.xlsx", "report.json"]);
  const checked = folder.bytes("out.xlsx");
  const again = await ecogap("check", folder.at("out.xlsx"), "--out", folder.at("again.xlsx"), "--quiet");
  expect(again).toEqual({ code: 0, out: "", err: "" });
  expect(Buffer.from(folder.bytes("again.xlsx")).equals(Buffer.from(checked))).toBe(true);
  return { refusal: null, verdicts: verdictsIn(folder.json("report.json")), checked };
}

function verdictsIn(report: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(report, (_key, value: unknown) => {
    const isRow = typeof value === "object" && value !== null && "basis" in value && "verdict" in value;
    if (isRow && typeof value.verdict === "string") found.push(value.verdict);
    return value;
  });
  return found;
}
