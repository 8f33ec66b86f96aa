import { outputNamed, OUTPUTS, type Output } from "../domain/outputs";
import { BadInput } from "./bad-input";

/** Reads `flags,status,ledgerSheet`; null where nothing was given. Throws BadInput with the names that there are. */
export function outputsIn(list: string | undefined): readonly Output[] | null {
  if (list === undefined) return null;
  const names = list.split(",").map((name) => name.trim());
  return names.map((name) => {
    const output = outputNamed(name);
    if (output === null) throw new BadInput("usage.noSuchOutput", { name, names: OUTPUTS.join(", ") });
    return output;
  });
}
