import { formatArea, parseReference, type Area } from "../domain/sheet/address";

/** Reads an address as Excel gives it, with or without the name of its sheet. Throws for anything else. */
export function readHostAddress(address: string): Area {
  const area = parseReference(address.slice(address.lastIndexOf("!") + 1));
  if (area === null) throw new Error(`address ${address}`);
  return area;
}

/** Most characters in an address of several areas; the API cuts at 8,192 (Excel JavaScript API, "Read or write to large ranges"). */
const MAX_ADDRESS = 8000;

/** Puts areas into as few addresses as their length allows. */
export function addressBatches(areas: readonly Area[]): readonly string[] {
  const batches: string[] = [];
  let batch = "";
  for (const area of areas) {
    const next = formatArea(area);
    if (batch !== "" && batch.length + next.length + 1 > MAX_ADDRESS) {
      batches.push(batch);
      batch = "";
    }
    batch = batch === "" ? next : `${batch},${next}`;
  }
  return batch === "" ? batches : [...batches, batch];
}
