import { Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement, ReactNode, Ref } from "react";
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

/** The pane's one column. */
export function PaneFrame({
  column = null,
  children,
}: {
  readonly column?: Ref<HTMLElement>;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <main ref={column} style={FRAME}>
      {children}
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
      />
    </PaneFrame>
  );
}
