import { parseArea } from "../../src/domain/sheet/address";
import { HostFault, HostObject } from "./host-object";
import type { HostModel, HostName, HostSheet } from "./model";
import { rangeObject } from "./range-object";
import { addSheet, idOf, sheetObject } from "./sheet-object";

/** Excel.Workbook, the root of all paths. */
export function workbookObject(model: HostModel): HostObject {
  return new HostObject("Workbook", {
    methods: { getSelectedRanges: () => selectedRanges(model) },
    objects: {
      worksheets: () => sheetsObject(model),
      tables: () => tablesObject(model),
      names: () => namesObject(model),
      application: () => applicationObject(model),
      customXmlParts: () => partsObject(model, null),
      /** Of the structure (Excel.WorkbookProtection). */
      protection: () =>
        new HostObject("WorkbookProtection", { get: { protected: () => model.isStructureProtected } }),
    },
  });
}

/** Excel.Application; a workbook that it makes is hidden until it is opened (Excel.WorkbookCreated). */
function applicationObject(model: HostModel): HostObject {
  return new HostObject("Application", {
    get: { calculationMode: () => model.calculation },
    methods: {
      createWorkbook: ([base64]) =>
        new HostObject("WorkbookCreated", {
          id: String(model.opened.length),
          methods: { open: () => model.opened.push(String(base64)) },
        }),
    },
  });
}

/** What the user selected; `InvalidSelection` where that is no cells (Excel.ErrorCodes). */
function selectedRanges(model: HostModel): HostObject {
  const sheet = model.sheets.find(({ name }) => name === model.active);
  const areas = model.selected.split(",").flatMap((address) => parseArea(address) ?? []);
  if (sheet === undefined || areas.length === 0) throw new HostFault("InvalidSelection");
  const items = () => areas.map((area) => rangeObject({ model, sheet, area }));
  return new HostObject("RangeAreas", {
    objects: {
      worksheet: () => sheetObject(model, sheet),
      areas: () => new HostObject("RangeCollection", { items }),
    },
  });
}

function sheetsObject(model: HostModel): HostObject {
  /** By the name or the id (Excel.WorksheetCollection.getItem). */
  const find = (key: unknown) =>
    model.sheets.find((sheet) => sheet.name.toLowerCase() === String(key).toLowerCase()) ??
    model.sheets.find((sheet) => idOf(sheet) === key);
  const object = (sheet: HostSheet) => sheetObject(model, sheet);
  const item = (name: unknown) => {
    const sheet = find(name);
    if (sheet === undefined) throw new HostFault("ItemNotFound");
    return object(sheet);
  };
  return new HostObject("WorksheetCollection", {
    items: () => model.sheets.map(object),
    item,
    methods: {
      add: ([name]) => object(addSheet(model, name)),
      getActiveWorksheet: () => item(model.active),
      getItemOrNullObject: ([name]) => {
        const sheet = find(name);
        return sheet === undefined ? HostObject.nothing("Worksheet") : object(sheet);
      },
    },
  });
}

function tablesObject(model: HostModel): HostObject {
  const tables = () => model.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const object = ({ sheet, table }: ReturnType<typeof tables>[number]) =>
    new HostObject("Table", {
      id: table.name,
      get: { name: () => table.name },
      objects: { worksheet: () => sheetObject(model, sheet) },
      methods: { getRange: () => rangeObject({ model, sheet, area: table.area }) },
    });
  return new HostObject("TableCollection", {
    items: () => tables().map(object),
    item: (name) => {
      const found = tables().find(({ table }) => table.name === name);
      if (found === undefined) throw new HostFault("ItemNotFound");
      return object(found);
    },
  });
}

/** A name as Excel admits it: no other characters, and nothing that is an address. */
const NAME = /^(?![A-Za-z]{1,3}\d+$|[RrCc]$)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Names of the whole workbook; those of single sheets are not among them (Excel.Workbook.names). */
function namesObject(model: HostModel): HostObject {
  const isNamed = (wanted: unknown) => (own: HostName) =>
    own.name.toLowerCase() === String(wanted).toLowerCase();
  const change = (name: string, changed: (own: HostName) => HostName): void => {
    model.names = model.names.map((own) => (isNamed(name)(own) ? changed(own) : own));
  };
  const item = (wanted: unknown): HostObject => {
    const own = model.names.find(isNamed(wanted));
    if (own === undefined) throw new HostFault("ItemNotFound");
    return namedItem(own, model, change);
  };
  return new HostObject("NamedItemCollection", {
    items: () => model.names.map(({ name }) => item(name)),
    item,
    methods: {
      add: ([name, reference]) => {
        if (!NAME.test(String(name))) throw new HostFault("InvalidArgument");
        if (model.names.some(isNamed(name))) throw new HostFault("ItemAlreadyExists");
        model.names = [...model.names, { name: String(name), formula: formulaOf(model, reference) }];
        return item(name);
      },
    },
  });
}

function namedItem(
  { name }: HostName,
  model: HostModel,
  change: (name: string, changed: (own: HostName) => HostName) => void,
): HostObject {
  const now = (): HostName | undefined => model.names.find((own) => own.name === name);
  return new HostObject("NamedItem", {
    id: name,
    get: {
      name: () => name,
      formula: () => `=${now()?.formula ?? ""}`,
      visible: () => now()?.isHidden !== true,
    },
    set: {
      formula: (formula) => {
        const text = formulaOf(model, formula);
        change(name, (own) => ({ ...own, formula: text }));
      },
      visible: (isVisible) => {
        change(name, (own) => ({ ...own, isHidden: isVisible === false }));
      },
    },
    methods: {
      delete: () => {
        model.names = model.names.filter((own) => own.name !== name);
      },
    },
  });
}

/** The formula of a name; Excel admits no reference to a sheet that is not there, and leaves out apostrophes not needed. */
function formulaOf(model: HostModel, given: unknown): string {
  const [, formula] = /^=(.+)$/su.exec(String(given)) ?? [];
  if (formula === undefined) throw new HostFault("InvalidArgument");
  const [, quoted, rest = ""] = /^'((?:[^']|'')+)'!(.+)$/su.exec(formula) ?? [];
  const sheet = quoted?.replaceAll("''", "'");
  if (sheet === undefined) return formula;
  const own = model.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (own === undefined) throw new HostFault("InvalidArgument");
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(own.name) ? `${own.name}!${rest}` : formula;
}

let lastPart = 0;

/** All custom XML parts, or those of a namespace. */
function partsObject(model: HostModel, namespace: string | null): HostObject {
  const parts = () => model.parts.filter(({ xml }) => namespace === null || xml.includes(`"${namespace}"`));
  const object = (part: HostModel["parts"][number]): HostObject =>
    new HostObject("CustomXmlPart", {
      id: part.id,
      get: { id: () => part.id },
      methods: {
        getXml: () => part.xml,
        setXml: ([xml]) => {
          part.xml = String(xml);
        },
        delete: () => {
          model.parts = model.parts.filter((other) => other !== part);
        },
      },
    });
  return new HostObject("CustomXmlPartCollection", {
    items: () => parts().map(object),
    item: (id) => {
      const part = parts().find((candidate) => candidate.id === id);
      if (part === undefined) throw new HostFault("ItemNotFound");
      return object(part);
    },
    methods: {
      getByNamespace: ([uri]) => partsObject(model, String(uri)),
      add: ([xml]) => {
        const part = { id: `{part-${++lastPart}}`, xml: String(xml) };
        model.parts = [...model.parts, part];
        return object(part);
      },
    },
  });
}
