import { act, cleanup, configure, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/domain/reporting/wording";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { BROWSER } from "../../src/pane/surroundings";
import { openPane } from "../../src/pane/open-pane";
import { FileBesidePane } from "./file-beside-pane";

/** Judging again takes its time on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

let mounted: MountedPane | null = null;

/** Takes the pane off the screen. */
export function closePane(): void {
  act(() => {
    mounted?.unmount();
  });
  mounted = null;
  cleanup();
  document.body.replaceChildren();
}

/** A file that the pane gave to the person. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** A workbook with its pane open beside it, and the files that the pane gives. */
export async function paneBeside(
  bytes: Uint8Array,
  language: Language = "zh-CN",
): Promise<{ readonly workbook: FileBesidePane; readonly given: readonly Given[] }> {
  const workbook = await FileBesidePane.open(bytes);
  const given: Given[] = [];
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    const opening = openPane(workbook, language, {
      now: () => new Date(2026, 10, 22),
      after: BROWSER.after,
      startThread: BROWSER.startThread,
      give: (name, content) => given.push({ name, text: new TextDecoder().decode(content) }),
    });
    mounted = mountPane(element, Promise.resolve(opening), firstSentences(language), "light");
    await Promise.resolve();
  });
  await screen.findByRole("tab", { selected: true });
  return { workbook, given };
}

export async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

/** Opens one of the pane's views, and waits until it stands. */
export async function openView(name: string, shows: string | RegExp): Promise<void> {
  await userEvent.click(screen.getByRole("tab", { name }));
  await screen.findByText(shows, undefined);
}

/** Chooses a line of a list that opens under a field. */
export async function choose(field: string, option: RegExp): Promise<void> {
  await userEvent.click(screen.getByRole("combobox", { name: field }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
}

/** Gives a file to one of the pane's choosers. */
export async function chooseFile(label: string, text: string): Promise<void> {
  const input = document.querySelector(`input[type=file][aria-label="${label}"]`);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no chooser ${label}`);
  await userEvent.upload(input, new File([text], "file.json", { type: "application/json" }));
}
