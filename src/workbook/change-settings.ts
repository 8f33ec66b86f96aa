import { withSettings } from "../domain/memory";
import type { Settings } from "../domain/settings";
import { settingsOf } from "../domain/settings-of";
import type { Workbook } from "./workbook";

/** Keeps other settings in a workbook; one that has the same already stays as it is. */
export async function changeSettings(
  workbook: Workbook,
  change: (settings: Settings) => Settings,
): Promise<void> {
  const snapshot = await workbook.read();
  const { memory } = snapshot;
  const changed = withSettings(memory, change(settingsOf(snapshot)));
  if (changed === memory) return;
  await workbook.apply([changed === null ? { kind: "forget" } : { kind: "remember", memory: changed }]);
}
