/** @jest-environment ./test/pane/browser-environment.cjs */
import { expect, test } from "@jest/globals";
import { fireEvent, render, screen } from "@testing-library/react";
import { wordingIn } from "../../src/locales/wording";
import { sentences } from "../../src/locales/messages";
import { CellList } from "../../src/pane/result/cell-list";
import { WordsContext } from "../../src/pane/words";

test("of very many lines a part is shown, and more of them on demand", () => {
  const items = Array.from({ length: 130 }, (_, index) => ({
    key: `${index}`,
    title: `第 ${index + 1} 条`,
    details: [],
    cell: `A${index + 1}`,
    action: { label: "忽略", name: `忽略 ${index + 1}`, press: () => undefined },
    open: () => undefined,
  }));
  render(
    <WordsContext.Provider value={{ say: sentences("zh-CN"), wording: wordingIn("zh-CN") }}>
      <CellList label="清单" items={items} />
    </WordsContext.Provider>,
  );
  expect(screen.getAllByRole("listitem")).toHaveLength(100);
  fireEvent.click(screen.getByRole("button", { name: "再显示 30 条（还有 30 条）" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(130);
  expect(screen.queryByRole("button", { name: /^再显示/u })).toBeNull();
});
