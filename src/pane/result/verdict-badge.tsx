import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../domain/judging/verdict";
import { useWords } from "../words";
import { VERDICT_SIGNS } from "./verdict-sign";

const COLOURS = {
  unmet: "danger",
  undetermined: "warning",
  pending: "informative",
  met: "success",
  notApplicable: "subtle",
} as const satisfies Readonly<Record<Verdict, BadgeProps["color"]>>;

/** A verdict by sign, word and colour, and how many have it where that is given. */
export function VerdictBadge({
  verdict,
  count,
}: {
  readonly verdict: Verdict;
  readonly count?: number;
}): ReactElement {
  const { wording } = useWords();
  return (
    <Badge appearance="tint" color={COLOURS[verdict]}>
      {VERDICT_SIGNS[verdict]} {wording.verdict(verdict)}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
}
