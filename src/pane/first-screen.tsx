import { PortalMountNodeProvider, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useState, type CSSProperties, type ReactElement, type ReactNode } from "react";
import type { SayFirst } from "../locales/first-screen";
import { Actions } from "./actions";

/** Inline, as the other styles of the first screen: the compiler behind `makeStyles` comes with what is loaded later. */
const FRAME: CSSProperties = {
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalM,
  padding: tokens.spacingHorizontalM,
  minHeight: "100%",
  flexShrink: 0,
  boxSizing: "border-box",
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
};

/** The pane's one column; its lists, menus and dialogs open in it, and so in a region that readers of the screen know. */
export function PaneFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const [main, setMain] = useState<HTMLElement | null>(null);
  return (
    <main ref={setMain} style={FRAME}>
      <PortalMountNodeProvider value={main ?? undefined}>{children}</PortalMountNodeProvider>
    </main>
  );
}

/** Stands where the sheet's table will be shown. */
export function Opening({ say }: { readonly say: SayFirst }): ReactElement {
  return (
    <Skeleton aria-label={say("pane.opening")}>
      <SkeletonItem />
    </Skeleton>
  );
}

/** What the pane shows before its workbook can be asked, and for good where the rest of the program did not come. */
export function FirstScreen({
  say,
  failed,
}: {
  readonly say: SayFirst;
  readonly failed: boolean;
}): ReactElement {
  return (
    <PaneFrame>
      {failed ? <div role="alert">{say("pane.notLoaded")}</div> : <Opening say={say} />}
      <Actions
        say={say}
        check={null}
        look={null}
        checkSelection={null}
        materials={null}
        cancel={null}
        takeBack={null}
        clear={null}
        progress={null}
        keysOf={undefined}
      />
    </PaneFrame>
  );
}
