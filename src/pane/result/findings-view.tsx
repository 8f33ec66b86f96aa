import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import { useCallback, useId, useRef, useState, type ReactElement } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import type { Finding } from "../../domain/judging/finding";
import { knownFindings, type IgnoredFinding, type KnownFinding } from "../../domain/judging/ignored-findings";
import type { Area } from "../../domain/sheet/address";
import type { TaskAssessment } from "../../domain/tasks/task-assessment";
import { useWords } from "../words";
import { CellList } from "./cell-list";
import { ReasonDialog } from "./reason-dialog";
import { findingItem } from "./finding-items";

/** The findings that the user has set aside, and how one is set aside or taken up again. */
export interface SetAside {
  readonly ignored: readonly IgnoredFinding[];
  readonly isIdle: boolean;
  readonly ignore: (known: KnownFinding, reason: string) => Promise<void>;
  readonly restore: (known: KnownFinding) => Promise<void>;
}

const GROUPS = ["findings", "ignored"] as const;
type Group = (typeof GROUPS)[number];

/** Findings of one kind under a heading that shows and hides them. */
function FindingGroup({
  group,
  headingId,
  members,
  select,
  act,
}: {
  readonly group: Group;
  readonly headingId: string;
  readonly members: readonly KnownFinding[];
  readonly select: (sheet: string, area: Area) => void;
  readonly act: (known: KnownFinding) => void;
}): ReactElement {
  const words = useWords();
  const label = words.say(`rows.${group}`, { count: members.length });
  const items = members.map((known) =>
    findingItem(known, words, select, () => {
      act(known);
    }),
  );
  return (
    <AccordionItem value={group}>
      <AccordionHeader as="h3" button={{ id: headingId }}>
        {label}
      </AccordionHeader>
      <AccordionPanel>
        <CellList label={label} items={items} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** A line that changes its group goes from under the focus: its old group's heading takes it, or the other's. */
function focusHeading(id: string, group: Group): void {
  const headings = [group, ...GROUPS].map((name) => document.getElementById(`${id}-${name}`));
  headings.find((heading) => heading !== null)?.focus();
}

interface FindingsProps {
  readonly checked: Assessment | TaskAssessment;
  readonly findings: readonly Finding[];
  readonly setAside: SetAside;
  /** Whether they are shown at first. */
  readonly isOpen: boolean;
  readonly select: (sheet: string, area: Area) => void;
}

/** What the audit of a table found, open ones and those set aside, each with its cell. */
export function FindingsView({ checked, findings, setAside, isOpen, select }: FindingsProps): ReactElement {
  const { wording } = useWords();
  const id = useId();
  /** What a reason is asked for; null before the first. */
  const [choosing, setChoosing] = useState<KnownFinding | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  /** What had the focus when the reason was asked for, and gets it back. */
  const opener = useRef<Element | null>(null);
  const closed = useCallback(() => {
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    else focusHeading(id, "findings");
  }, [id]);
  const known = knownFindings(checked, findings, setAside.ignored);
  const membersOf = (group: Group): readonly KnownFinding[] =>
    known.filter(({ ignored }) => (ignored === null) === (group === "findings"));
  const act = async (one: KnownFinding): Promise<void> => {
    if (!setAside.isIdle) return;
    if (one.ignored === null) {
      opener.current = document.activeElement;
      setChoosing(one);
      setIsAsking(true);
      return;
    }
    await setAside.restore(one);
    focusHeading(id, "ignored");
  };
  const accept = async (one: KnownFinding, reason: string): Promise<void> => {
    setIsAsking(false);
    await setAside.ignore(one, reason);
    focusHeading(id, "findings");
  };
  return (
    <>
      <Accordion multiple collapsible defaultOpenItems={isOpen ? ["findings"] : []}>
        {GROUPS.filter((group) => membersOf(group).length > 0).map((group) => (
          <FindingGroup
            key={group}
            group={group}
            headingId={`${id}-${group}`}
            members={membersOf(group)}
            select={select}
            act={(one) => void act(one)}
          />
        ))}
      </Accordion>
      {choosing !== null && (
        <ReasonDialog
          open={isAsking}
          of={[choosing.finding.cell, choosing.about, wording.finding(choosing.finding)]
            .filter((part) => part !== null)
            .join(" · ")}
          accept={(reason) => void accept(choosing, reason)}
          close={() => {
            setIsAsking(false);
          }}
          closed={closed}
        />
      )}
    </>
  );
}
