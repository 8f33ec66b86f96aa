/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fixture } from "../xlsx/workbooks";
import { closePane, paneBeside, press } from "./beside";

afterEach(closePane);

const SAMPLE = fixture("samples/kangbashi-2020.xlsx");

function heading(group: "表格核查" | "已忽略"): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`^${group}（`, "u") });
}

function count(group: "表格核查" | "已忽略"): number {
  return Number(/\d+/u.exec(heading(group).textContent)?.[0]);
}

async function checked(): Promise<void> {
  await press("一键检查");
  await screen.findByText(/检查完成/u);
}

/** Sets the first finding aside, with a text; gives its sentence. */
async function setAside(reason: string, text: string): Promise<string> {
  const [button] = await screen.findAllByRole("button", { name: /^忽略：/u });
  if (button === undefined) throw new Error("no finding");
  const sentence = (button.getAttribute("aria-label") ?? "").slice("忽略：".length);
  await userEvent.click(button);
  const dialog = await screen.findByRole("dialog", { name: "忽略这条核查意见" });
  await userEvent.click(within(dialog).getByRole("radio", { hidden: true, name: reason }));
  if (text !== "") await userEvent.type(within(dialog).getByRole("textbox", { hidden: true }), text);
  await userEvent.click(within(dialog).getByRole("button", { hidden: true, name: "忽略" }));
  await waitFor(() => {
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  return sentence;
}

describe("忽略", () => {
  test("moves a finding with its reason out of the count, keeps that in the workbook, and takes it up again", async () => {
    const { workbook } = await paneBeside(SAMPLE);
    await checked();
    const all = count("表格核查");
    await userEvent.click(heading("表格核查"));
    expect(screen.getByText(new RegExp(`核查提醒 ${all} 处`, "u"))).toBeTruthy();
    const sentence = await setAside("数据来源如此", "统计年鉴");
    await screen.findByRole("button", { name: "已忽略（1）" });
    expect(screen.getByText(new RegExp(`核查提醒 ${all - 1} 处`, "u"))).toBeTruthy();
    expect(count("表格核查")).toBe(all - 1);
    expect(screen.queryByRole("button", { name: `忽略：${sentence}` })).toBeNull();
    const saved = await workbook.save();
    closePane();
    await paneBeside(saved);
    await checked();
    expect(count("表格核查")).toBe(all - 1);
    await userEvent.click(heading("已忽略"));
    expect(screen.getByText("原因：数据来源如此：统计年鉴（2026-11-22）")).toBeTruthy();
    await press(`恢复：${sentence}`);
    await waitFor(() => {
      expect(count("表格核查")).toBe(all);
    });
    expect(screen.queryByRole("button", { name: /^已忽略/u })).toBeNull();
  });

  test("asks for words where no usual reason is chosen, and Escape leaves the finding", async () => {
    await paneBeside(SAMPLE);
    await checked();
    await userEvent.click(heading("表格核查"));
    const [button] = await screen.findAllByRole("button", { name: /^忽略：/u });
    if (button === undefined) throw new Error("no finding");
    await userEvent.click(button);
    const dialog = await screen.findByRole("dialog", { name: "忽略这条核查意见" });
    await userEvent.click(within(dialog).getByRole("radio", { hidden: true, name: "另有说明" }));
    expect(
      within(dialog).getByRole("button", { hidden: true, name: "忽略" }).getAttribute("aria-disabled"),
    ).toBe("true");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.queryByRole("dialog")).toBeNull();
    });
    expect(screen.queryByRole("button", { name: /^已忽略/u })).toBeNull();
  });
});
