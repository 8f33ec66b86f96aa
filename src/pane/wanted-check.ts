import type { Output } from "../domain/outputs";
import type { CheckRequest } from "../workbook/plan-check";

/** What a person wants of a check. */
export type Wanted = Pick<CheckRequest, "outputs" | "addPages" | "renew" | "texts">;

export const AS_USUAL: Wanted = { outputs: null, addPages: false, renew: false };

/** A check that makes sheets too; null for those that the workbook remembers to be chosen. */
export function withPages(outputs: readonly Output[] | null): Wanted {
  return { outputs, addPages: true, renew: false };
}
