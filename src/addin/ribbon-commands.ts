import type { Say } from "../locales/messages";
import type { CheckSession } from "../pane/check-session";

/** The names that the manifest gives to the ribbon's commands. */
export const COMMAND_NAMES = ["checkSheet", "clearMarks", "takeBackWrite"] as const;

/** The ribbon's commands; each ends with a sentence on what happened. */
export type RibbonCommands = Readonly<Record<(typeof COMMAND_NAMES)[number], () => Promise<string>>>;

/** The commands over the pane's own session, so that the pane shows the same when it is opened. */
export function ribbonCommands(session: CheckSession, say: Say): RibbonCommands {
  const told = async (work: () => Promise<void>): Promise<string> => {
    await work();
    const { message } = session.state();
    return message === null ? say("pane.nothing.hint") : say(message.key, message.params);
  };
  return {
    checkSheet: () => told(() => session.check()),
    clearMarks: () => told(() => session.clear()),
    takeBackWrite: () => told(() => session.takeBack()),
  };
}
