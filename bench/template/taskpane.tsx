import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { Peer } from "./peer";

const element = document.getElementById("pane");
if (element === null) throw new Error("the document has no place for the pane");
const root = createRoot(element);

void Office.onReady().then(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <Peer />
    </FluentProvider>,
  );
});
