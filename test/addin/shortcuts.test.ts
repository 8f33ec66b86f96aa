import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { COMMAND_NAMES } from "../../src/addin/command-names";
import { SHORTCUTS } from "../../src/pane/help/shortcuts";

const resources = z.record(z.string(), z.record(z.string(), z.strictObject({ value: z.string() })));

/** The format of Office's extended overrides, as far as they hold keyboard shortcuts. */
const overrides = z.strictObject({
  $schema: z.url(),
  actions: z.array(
    z.strictObject({ id: z.string(), type: z.literal("ExecuteFunction"), name: z.string().max(255) }),
  ),
  shortcuts: z.array(z.strictObject({ action: z.string(), key: z.strictObject({ default: z.string() }) })),
  resources,
});

function json(name: string): unknown {
  return JSON.parse(readFileSync(`${__dirname}/../../src/addin/${name}`, "utf8"));
}

const file = overrides.parse(json("shortcuts.json"));
const english = z.strictObject({ resources }).parse(json("shortcuts.en-US.json"));

/** Combinations that Excel or a browser has a use for, and those with which common Chinese programs take pictures of the screen. */
const TAKEN = ["A", "D", "L", "S", "V", "W", "X", "Z", "N", "T", "F9", "Tab", "Delete"].map(
  (key) => `Ctrl+Alt+${key}`,
);

describe("the keyboard shortcuts", () => {
  test("are for actions that the add-in has", () => {
    const actions = file.actions.map(({ id }) => id);
    expect(actions.filter((id) => id !== "showPane" && !COMMAND_NAMES.some((name) => name === id))).toEqual(
      [],
    );
    expect(file.shortcuts.map(({ action }) => action)).toEqual(actions);
  });

  test("are the ones that the help tells of", () => {
    const told = SHORTCUTS.map(({ action, keys, aria }) => ({ action, keys, aria }));
    expect(told).toEqual(
      file.shortcuts.map(({ action, key }) => ({
        action,
        keys: key.default,
        aria: key.default.replace("Ctrl", "Control"),
      })),
    );
  });

  test("are each of its own, with Ctrl and Alt, and none that is commonly taken", () => {
    const keys = file.shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^Ctrl\+Alt\+(?:Shift\+)?[A-Z]$/u.test(key))).toEqual([]);
    expect(keys.filter((key) => TAKEN.includes(key))).toEqual([]);
  });

  test("have a name in Chinese and in English", () => {
    for (const { id, name } of file.actions) {
      expect(name).toBe(`\${resource.${id}}`);
      expect(file.resources["default"]?.[id]?.value).toMatch(/[\u4e00-\u9fff]/u);
      expect(english.resources["en-us"]?.[id]?.value).toMatch(/^[^\u4e00-\u9fff]+$/u);
    }
  });
});
