import type { Say } from "../locales/messages";
import type { CheckSession } from "../pane/check-session";
import { whyNothing } from "../pane/found/why-nothing";
import type { CommandName } from "./command-names";
import type { Told } from "./tell";

/** What can be done without the pane; each ends with a sentence on what happened. */
export type RibbonCommands = Readonly<Record<CommandName, () => Promise<Told>>>;

/** The commands over the pane's own session, so that the pane shows the same when it is opened. */
export function ribbonCommands(session: CheckSession, say: Say): RibbonCommands {
  const told = async (work: () => Promise<void>): Promise<Told> => {
    await work();
    const { message, recognised, result } = session.state();
    if (message === null) return { sentence: whyNothing(recognised, say), next: say("addin.nextNothing") };
    const sentence = say(message.key, message.params);
    return { sentence, next: result === null ? "" : say("addin.nextResult") };
  };
  return {
    checkSheet: () => told(() => session.check()),
    checkSelection: () => told(() => session.checkSelection()),
    makeMaterials: () => told(() => session.makeUsualMaterials()),
    clearMarks: () => told(() => session.clear()),
    takeBackWrite: () => told(() => session.takeBack()),
  };
}
