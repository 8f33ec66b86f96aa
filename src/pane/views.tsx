import { Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, useId, type ComponentType, type ReactElement } from "react";
import { VIEWS, type View } from "./session-state";
import type { ViewProps } from "./view-props";
import { useWords } from "./words";

const PANELS: Readonly<Record<View, ComponentType<ViewProps>>> = {
  result: lazy(async () => ({ default: (await import("./result/result-panel")).ResultPanel })),
  mapping: lazy(async () => ({ default: (await import("./mapping/mapping-panel")).MappingPanel })),
  region: lazy(async () => ({ default: (await import("./region/region-panel")).RegionPanel })),
  settings: lazy(async () => ({ default: (await import("./settings/settings-panel")).SettingsPanel })),
};

/** The lower part of the pane: the result, how the table was understood, what is known of the region, and the settings. */
export function Views(props: ViewProps): ReactElement {
  const { session, state } = props;
  const { say } = useWords();
  const id = useId();
  const Panel = PANELS[state.view];
  return (
    <>
      <TabList
        aria-label={say("view.tabs")}
        selectedValue={state.view}
        onTabSelect={(_, { value }) => {
          const view = VIEWS.find((candidate) => candidate === value);
          if (view !== undefined) session.show(view);
        }}
        size="small"
      >
        {VIEWS.map((view) => (
          <Tab key={view} id={`${id}-${view}`} value={view} aria-controls={`${id}-panel`}>
            {say(`view.${view}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${state.view}`}>
        <Suspense fallback={null}>
          <Panel {...props} />
        </Suspense>
      </div>
    </>
  );
}
