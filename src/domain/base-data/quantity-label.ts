import { normaliseText } from "../reading/normalise";
import { DERIVATIONS, quantityNamed, type BaseQuantity } from "./derivation";
import { knownUnit } from "./unit-conversion";

/** A cell that names a quantity, with the unit that stands behind the name. */
export interface QuantityLabel {
  readonly quantity: BaseQuantity;
  readonly unit: string | null;
}

const LONGEST = 60;
/** The letters that names end in before any bracket; a text without any of them needs no closer look. */
const ENDS = new Set(
  DERIVATIONS.quantities.flatMap(({ names }) => names.map((name) => name.replace(/\(.*$/u, "").slice(-1))),
);
const NUMBERING = /^(?:\(?[\d一二三四五六七八九十]+[.、)])+(?!\d)/u;
/** 全区用水总量: the region as a whole. */
const WHOLE_REGION = /^[全本](?=[省市盟州区县旗](?!$))./u;

/** Takes a name apart into itself and a unit in brackets or behind a stroke: 地区生产总值（亿元）, GDP/亿元. */
function takeUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const [, name = text, inside = ""] = /^(.+?)[([]([^()[\]]+)[)\]]$/u.exec(text) ?? [];
  const parts = inside.split(/[,;、]/u);
  const unit = parts.find((part) => knownUnit(part) !== null) ?? null;
  if (unit !== null) {
    const rest = parts.filter((part) => part !== unit).join(",");
    return { name: rest === "" ? name : `${name}(${rest})`, unit };
  }
  const stroke = /^([^/]+)\/(.+)$/u.exec(text);
  return stroke?.[1] !== undefined && stroke[2] !== undefined && knownUnit(stroke[2]) !== null
    ? { name: stroke[1], unit: stroke[2] }
    : { name: text, unit: null };
}

function readLabel(text: string): QuantityLabel | null {
  const normalised = normaliseText(text)
    .replace(/[*#※☆★▲△◆◇:]+$/u, "")
    .replace(NUMBERING, "");
  const { name, unit } = takeUnit(normalised);
  const quantity = quantityNamed(name) ?? quantityNamed(name.replace(WHOLE_REGION, ""));
  if (quantity !== null) return { quantity, unit };
  const [, bare, inside] = /^(.+?)\(([^()]+)\)$/u.exec(name) ?? [];
  const bareQuantity = bare === undefined || unit !== null ? null : quantityNamed(bare);
  return bareQuantity === null || inside === undefined ? null : { quantity: bareQuantity, unit: inside };
}

function perhaps(text: string): boolean {
  return Array.from(text).some(
    (letter) => ENDS.has(letter) || ENDS.has(letter.normalize("NFKC").toUpperCase()),
  );
}

const known = new Map<string, QuantityLabel | null>();

/**
 * The quantity that a cell's whole text names; null for any other text. What stands in brackets and is no unit that is
 * known is given as the unit all the same, so that it can be named.
 */
export function quantityLabel(text: string): QuantityLabel | null {
  if (text.length > LONGEST || !perhaps(text)) return null;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const label = readLabel(text);
  if (known.size > 5000) known.clear();
  known.set(text, label);
  return label;
}
