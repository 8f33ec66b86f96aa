import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { FileChild, INumberingOptions, ISectionOptions } from "docx";
import type { DocumentBlock, DocumentPart, PlanDocument } from "../domain/reporting/section/document";
import { cleanLines } from "./clean-text";
import { coreProperties } from "./core-properties";
import { A4, marginOf } from "./page-size";
import { STYLE, stylesIn } from "./styles";
import { captionedTable } from "./table";
import { undatedArchive } from "./undated-archive";

const LIST = "notes";

const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: "%1.",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 480, hanging: 480 } } },
        },
      ],
    },
  ],
};

function listItem(text: string, instance: number): Paragraph {
  return new Paragraph({
    style: STYLE.list,
    numbering: { reference: LIST, level: 0, instance },
    children: [new TextRun(cleanLines(text).join(" "))],
  });
}

/** Writes one part after another and numbers tables and lists through. */
class DocumentWriter {
  readonly #label: string;
  #tables = 0;
  #lists = 0;

  constructor(label: string) {
    this.#label = label;
  }

  section(part: DocumentPart): ISectionOptions {
    const isWide = part.orientation === "landscape";
    const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
    const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
    const footer = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
    return {
      properties: {
        page: { size: { ...A4, orientation }, margin: { ...marginOf(part.orientation), footer: 850 } },
      },
      footers: { default: new Footer({ children: [footer] }) },
      children: part.blocks.flatMap((block) => this.#children(block, part)),
    };
  }

  #children(block: DocumentBlock, { orientation }: DocumentPart): readonly FileChild[] {
    switch (block.kind) {
      case "title":
      case "subtitle":
      case "heading":
      case "paragraph":
        return [
          new Paragraph({
            style: STYLE[block.kind],
            children: [new TextRun(cleanLines(block.text).join(" "))],
          }),
        ];
      case "table":
        this.#tables++;
        return captionedTable(block.table, orientation, { label: this.#label, number: this.#tables });
      case "list": {
        this.#lists++;
        const instance = this.#lists;
        return block.items.map((item) => listItem(item, instance));
      }
    }
  }
}

/** The bytes of a Word document (.docx). The same document gives the same bytes; nothing in it names a person. */
export async function writeDocx(document: PlanDocument): Promise<Uint8Array> {
  const writer = new DocumentWriter(document.tableLabel);
  const file = new Document({
    styles: stylesIn(document.language),
    numbering: NUMBERING,
    compatibility: { version: 15 },
    sections: document.parts.map((part) => writer.section(part)),
  });
  const core = { path: "docProps/core.xml", data: coreProperties(document) };
  const packed = await Packer.toArrayBuffer(file, false, [core]);
  return undatedArchive(new Uint8Array(packed));
}
