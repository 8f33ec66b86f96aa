import { createRoot } from "react-dom/client";
import { giveFile } from "../pane/give-file";
import { wordsIn } from "../pane/words";
import { Page } from "./page";
import { PageSession } from "./page-session";
import { pageLanguage } from "./page-settings";

const SAMPLE_NAME = "kangbashi-2020-blank.xlsx";
const SAMPLE = new URL("../../assets/samples/kangbashi-2020-blank.xlsx", import.meta.url);

const language = pageLanguage(location.search, navigator.languages);
const words = wordsIn(language);
const session = new PageSession(words, giveFile, { name: SAMPLE_NAME, url: SAMPLE.href });

document.title = words.say("page.title");
addEventListener("beforeunload", (event) => {
  if (session.hasUnsaved) event.preventDefault();
});
const root = document.getElementById("page");
if (root === null) throw new Error("the document has no place for the page");
createRoot(root).render(<Page session={session} words={words} />);
void session.openSample();
