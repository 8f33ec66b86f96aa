/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sentences } from "../../src/locales/messages";
import { wordingIn } from "../../src/locales/wording";
import { Page } from "../../src/webpage/page";
import { PageSession } from "../../src/webpage/page-session";
import { fixture, FORMATS, RICH } from "../xlsx/workbooks";

const GREEN = "rgb(198, 239, 206)";
const RED = "rgb(255, 199, 206)";
const WHITE = "rgb(255, 255, 255)";
const ROWS = [3, 4, 5, 6, 7];

/** A check takes longer than a second on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

/** Opens a workbook on the page. */
async function open(path: string): Promise<void> {
  const words = { wording: wordingIn("zh-CN"), say: sentences("zh-CN") };
  const session = new PageSession(words, () => undefined, { name: "", url: "" });
  render(<Page session={session} words={words} />);
  await act(() => session.open(new File([Uint8Array.from(fixture(path))], path)));
  await screen.findByRole("grid");
}

function cellElement(address: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-cell="${address}"]`);
  if (element === null) throw new Error(`no cell ${address}`);
  return element;
}

function styles(column: string, property: string): readonly string[] {
  return ROWS.map((row) => getComputedStyle(cellElement(`${column}${row}`)).getPropertyValue(property));
}

/** How a column of fills is spelled: G for green, R for red, - for none. */
function fills(column: string): string {
  const letters = new Map([
    [GREEN, "G"],
    [RED, "R"],
    [WHITE, "-"],
  ]);
  return styles(column, "background-color")
    .map((colour) => letters.get(colour) ?? colour)
    .join("");
}

describe("of the user's own conditional formats the grid shows", () => {
  beforeEach(async () => {
    await open(FORMATS);
    await userEvent.click(screen.getByRole("tab", { name: "条件格式" }));
    await screen.findByText("大于");
  });

  test("looks, by comparisons, formulas, texts, blanks, duplicates, ranks, averages and in their order", () => {
    const wanted = {
      大于: "---GG",
      介于: "-RR--",
      公式: "GG-G-",
      包含: "GG-G-",
      开头: "-----",
      结尾: "RR---",
      不含: "--R-R",
      空白: "-R-R-",
      非空: "G-G-G",
      重复: "R-RRR",
      唯一: "-G---",
      前二: "---GG",
      后四成: "RR---",
      高于平均: "---GG",
    };
    const shown = "ABCDEFGHIJKLMN"
      .split("")
      .map((column) => [cellElement(`${column}2`).textContent, fills(column)]);
    expect(Object.fromEntries(shown)).toEqual(wanted);
    expect(fills("S")).toBe("-GGGR");
  });

  test("colour scales of two and three colours", () => {
    expect(styles("O", "background-color")).toEqual([
      "rgb(255, 255, 255)",
      "rgb(255, 191, 191)",
      "rgb(255, 128, 128)",
      "rgb(255, 64, 64)",
      "rgb(255, 0, 0)",
    ]);
    expect(styles("P", "background-color")).toEqual([
      "rgb(248, 105, 107)",
      "rgb(252, 170, 120)",
      "rgb(255, 235, 132)",
      "rgb(177, 213, 128)",
      "rgb(99, 190, 123)",
    ]);
  });

  test("data bars, the numbers over them", () => {
    expect(styles("Q", "background-size")).toEqual(
      ["10%", "30%", "50%", "70%", "90%"].map((size) => `${size.replace("%", ".0%")} 100%`),
    );
    expect(
      styles("Q", "background-image").every(
        (image) => image.includes("rgb(99, 142, 198)") || image.includes("#638EC6"),
      ),
    ).toBe(true);
    expect(cellElement("Q5").textContent).toBe("30");
  });

  test("icons as signs before the number", () => {
    expect(ROWS.map((row) => cellElement(`R${row}`).textContent)).toEqual([
      "↓10",
      "↓20",
      "→30",
      "↑40",
      "↑50",
    ]);
  });

  test("fonts and borders, those of several rules together", () => {
    const below = getComputedStyle(cellElement("E3"));
    expect(below.textDecoration).toContain("underline");
    expect(below.borderBottomColor).toBe("rgb(0, 0, 255)");
    expect(getComputedStyle(cellElement("E4")).textDecoration).toBe("none");
    const struck = getComputedStyle(cellElement("B4"));
    expect([struck.fontStyle, struck.textDecoration, struck.color]).toEqual([
      "italic",
      "line-through",
      "rgb(156, 0, 6)",
    ]);
    const both = getComputedStyle(cellElement("S5"));
    expect([both.fontWeight, both.textDecoration, both.color]).toEqual(["700", "underline", "rgb(0, 97, 0)"]);
    expect(getComputedStyle(cellElement("S7")).textDecoration).toBe("line-through");
  });

  test("what applies after a cell was changed, in other cells too", async () => {
    await userEvent.dblClick(cellElement("A3"));
    await userEvent.keyboard("{Control>}a{/Control}99{Enter}");
    await waitFor(() => {
      expect(fills("A")).toBe("G--GG");
    });
    await userEvent.dblClick(cellElement("N3"));
    await userEvent.keyboard("{Control>}a{/Control}200{Enter}");
    await waitFor(() => {
      expect(fills("N")).toBe("G----");
    });
  });
});

test("the user's own formats stay in sight, and go before our flags, after a check", async () => {
  await open(RICH);
  await screen.findByText(/已识别/u);
  const own = (): string => getComputedStyle(cellElement("G6")).backgroundColor;
  expect(own()).toBe(GREEN);
  await userEvent.click(screen.getByRole("button", { name: "一键检查" }));
  await screen.findByText(/检查完成/u);
  expect(own()).toBe(GREEN);
  expect(getComputedStyle(cellElement("I28")).backgroundColor).toBe(RED);
  expect(cellElement("D28").textContent).toMatch(/^✗ /u);
});
