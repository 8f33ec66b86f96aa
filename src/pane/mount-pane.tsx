import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type CSSProperties, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { SayFirst } from "../locales/first-screen";
import { FirstScreen } from "./first-screen";
import type { OpenPane } from "./open-pane";
import type { PaneTheme } from "./themes";
import { loadTheme } from "./load-theme";

/** The pane on a page. */
export interface MountedPane {
  setTheme(theme: PaneTheme): void;
  unmount(): void;
}

/** The pane takes all the height that there is, so that what belongs to its lower edge stands there. */
const WHOLE: CSSProperties = { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", minHeight: "100%" };

function OnceOpen({
  opening,
  say,
}: {
  readonly opening: Promise<OpenPane>;
  readonly say: SayFirst;
}): ReactElement {
  const [shown, setShown] = useState(<FirstScreen say={say} failed={false} />);
  useEffect(() => {
    opening.then(
      ({ view }) => {
        setShown(view);
      },
      () => {
        setShown(<FirstScreen say={say} failed />);
      },
    );
  }, [opening, say]);
  return shown;
}

/** Shows the first screen in an element, and in its place the pane as soon as that is open. */
export function mountPane(
  element: HTMLElement,
  opening: Promise<OpenPane>,
  say: SayFirst,
  theme: PaneTheme,
): MountedPane {
  const root = createRoot(element);
  let wanted: PaneTheme | null = null;
  const setTheme = (next: PaneTheme): void => {
    wanted = next;
    void loadTheme(next).then((colours) => {
      if (wanted !== next) return;
      root.render(
        <FluentProvider theme={colours} style={WHOLE}>
          <OnceOpen opening={opening} say={say} />
        </FluentProvider>,
      );
    });
  };
  setTheme(theme);
  return {
    setTheme,
    unmount: () => {
      wanted = null;
      root.unmount();
    },
  };
}
