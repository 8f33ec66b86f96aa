import { isMain, scanXml, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

/** The texts that cells name by index; runs of rich text are joined, phonetic hints left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = "";
  scanXml(xml, {
    open: (element) => {
      if (isStringItem(element)) text = "";
    },
    text: (piece, inside) => {
      if (isTextOf(inside, isStringItem)) text += piece;
    },
    close: (element) => {
      if (isStringItem(element)) texts.push(decodeText(text));
    },
  });
  return texts;
}

function isStringItem(element: XmlElement): boolean {
  return element.depth === 1 && element.local === "si" && isMain(element);
}

/** True for a `t` that belongs to the text of a string item (CT_Rst): its own or a run's, not a phonetic hint's. */
export function isTextOf(element: XmlElement, isItem: (element: XmlElement) => boolean): boolean {
  if (element.local !== "t" || !isMain(element) || element.parent === null) return false;
  const holder = element.parent.local === "r" ? element.parent.parent : element.parent;
  return holder !== null && isItem(holder);
}
