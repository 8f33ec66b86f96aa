import { all, readXml, type Element } from "../addin/xml-tree";
import { readZip } from "../xlsx/zip-file";

/** A cell as a reader sees it; `merged` where it goes on from the cell above. */
export interface SeenCell {
  readonly text: string;
  readonly span: number;
  readonly merge: "none" | "start" | "merged";
}

export interface SeenTable {
  readonly caption: string;
  /** Rows at the top that are repeated on every page. */
  readonly head: readonly (readonly SeenCell[])[];
  readonly rows: readonly (readonly SeenCell[])[];
}

/** A Word document as a reader sees it. */
export interface SeenDocument {
  /** Paragraphs outside of tables, captions included, in their order. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly SeenTable[];
  readonly parts: ReadonlyMap<string, string>;
  readonly body: Element;
}

function attribute(element: Element | undefined, name: string): string {
  return element?.attributes[name] ?? "";
}

function paragraphText(paragraph: Element): string {
  return all(paragraph, "w:t")
    .map(({ text }) => text)
    .join("");
}

function seenCell(cell: Element): SeenCell {
  const [merge] = all(cell, "w:vMerge");
  const paragraphs = cell.children.filter(({ name }) => name === "w:p");
  return {
    text: paragraphs.map(paragraphText).join("\n"),
    span: Number(attribute(all(cell, "w:gridSpan")[0], "w:val") || 1),
    merge: merge === undefined ? "none" : attribute(merge, "w:val") === "restart" ? "start" : "merged",
  };
}

function seenTable(table: Element, caption: string): SeenTable {
  const rows = table.children.filter(({ name }) => name === "w:tr");
  const isHead = (row: Element): boolean => all(row, "w:tblHeader").length > 0;
  const cells = (row: Element): readonly SeenCell[] => all(row, "w:tc").map(seenCell);
  return {
    caption,
    head: rows.filter(isHead).map(cells),
    rows: rows.filter((row) => !isHead(row)).map(cells),
  };
}

/** Opens the bytes of a .docx; throws where a part of it is no XML. */
export function readDocx(bytes: Uint8Array): SeenDocument {
  const parts = new Map(readZip(bytes).map(({ name, content }) => [name, content.toString("utf8")]));
  for (const xml of parts.values()) readXml(xml);
  const [body] = all(readXml(parts.get("word/document.xml") ?? ""), "w:body");
  if (body === undefined) throw new Error("no body");
  const paragraphs: { style: string; text: string }[] = [];
  const tables: SeenTable[] = [];
  for (const child of body.children) {
    if (child.name === "w:p") {
      const style = attribute(all(child, "w:pStyle")[0], "w:val");
      paragraphs.push({ style, text: paragraphText(child) });
    }
    if (child.name === "w:tbl") tables.push(seenTable(child, paragraphs.at(-1)?.text ?? ""));
  }
  return { paragraphs, tables, parts, body };
}

/** The texts of a row, those of merged cells left empty. */
export function texts(row: readonly SeenCell[] | undefined): readonly string[] {
  return (row ?? []).map(({ text }) => text);
}
