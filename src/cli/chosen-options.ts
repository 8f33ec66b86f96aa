import type { CheckOptions } from "../domain/check";
import { CATALOGUE, systemById } from "../domain/standards/catalogue";
import { BadInput } from "./bad-input";

/** What a run was asked to decide beforehand. Throws BadInput, with the ids that there are, for a system that is not one. */
export function chosenOptions(systemId: string | null): CheckOptions {
  if (systemId === null) return {};
  if (systemById(systemId) === null) {
    throw new BadInput("usage.noSuchSystem", {
      id: systemId,
      ids: CATALOGUE.map(({ id }) => id).join(", "),
    });
  }
  return { systemId };
}
