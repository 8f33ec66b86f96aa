import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useId, useState, type ReactElement, type ReactNode } from "react";
import type { TablePlan } from "../../domain/reporting/plan-sheet";
import type { MatrixOverview } from "../../domain/rollup/overview";
import type { Area } from "../../domain/sheet/address";
import { useWords } from "../words";
import { RegionsView } from "./regions-view";

/** One checked matrix: its regions, and the result of the one that was chosen. */
export function MatrixResult({
  overview,
  plans,
  draw,
  select,
}: {
  readonly overview: MatrixOverview;
  /** One for each region. */
  readonly plans: readonly TablePlan[];
  readonly draw: (plan: TablePlan) => ReactNode;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const { say } = useWords();
  const [opened, setOpened] = useState<number | null>(null);
  const [isBack, setIsBack] = useState(false);
  const backId = useId();
  useEffect(() => {
    if (opened !== null) document.getElementById(backId)?.focus();
  }, [opened, backId]);
  const plan = opened === null ? undefined : plans[opened];
  if (plan === undefined)
    return <RegionsView overview={overview} open={setOpened} select={select} isBack={isBack} />;
  return (
    <>
      <div>
        <Button
          id={backId}
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={() => {
            setIsBack(true);
            setOpened(null);
          }}
        >
          {say("regions.back")}
        </Button>
      </div>
      {draw(plan)}
    </>
  );
}
