import * as z from "zod/mini";
import { HostFault, HostObject, NotInHost } from "./host-object";

/**
 * The undocumented words in which the Excel client of @microsoft/office-js 1.1.110 talks with a host. Everything that
 * knows them is in this file.
 */
const args = z.optional(
  z.object({
    Arguments: z.optional(z.array(z.unknown())),
    /** In the place of an argument that is an object: the path of that object, else 0. */
    ReferencedObjectPathIds: z.optional(z.array(z.nullable(z.number()))),
  }),
);
const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: args,
  QueryInfo: z.optional(z.object({ Select: z.optional(z.array(z.string())) })),
});
const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.optional(z.number()),
  ArgumentInfo: args,
});
const request = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

type Action = z.infer<typeof action>;
export type Request = z.infer<typeof request>;

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;
/** A mark by which the client learns that everything before it is done. */
const TRACE = 5;
const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;
/** Flag of a request that waits until no cell is edited any more. */
const DELAY_FOR_CELL_EDIT = 64;

export function readRequest(body: string): Request {
  const json: unknown = JSON.parse(body);
  return request.parse(json);
}

export function waitsForCellEdit(flags: number): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

/** The client's own clean-up of references that it keeps. */
export function isCleanUp({ Actions }: Request): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType }) => ActionType !== QUERY)
  );
}

/** What the client tells the page around it about itself: nothing of the workbook's. */
export function isAboutClient({ ObjectPaths }: Request): boolean {
  const names = Object.values(ObjectPaths).map(({ Name }) => Name);
  return (
    names.length > 0 && names.every((name) => /^Microsoft\.(?:InternalService|AppRuntime)\./u.test(name))
  );
}

/** What a host answers; an error tells which action failed, and those before it are done. */
export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

export function errorAnswer(code: string): Answer {
  return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0 } };
}

/** The same answer with null in the place of the values, formulas and looks of cells. */
export function withoutCells({ Results, ...rest }: Answer): Answer {
  return { ...rest, Results: Results.map((result) => ({ ...result, Value: withoutMatrices(result.Value) })) };
}

function withoutMatrices(value: unknown): unknown {
  if (Array.isArray(value)) return Array.isArray(value[0]) ? null : value.map(withoutMatrices);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, withoutMatrices(inner)]),
  );
}

/** Carries out the actions of a request in order, until one fails. */
export function carryOut(
  { Actions, ObjectPaths }: Request,
  root: HostObject,
  references: References,
): Answer {
  const resolver = new Resolver(ObjectPaths, root, references);
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, one] of Actions.entries()) {
    try {
      results.push({ ActionId: one.Id, Value: perform(one, resolver) });
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      return { Results: results, Error: { Code: error.code, Message: error.message, ActionIndex: index } };
    }
  }
  return { Results: results };
}

/** What the client says for its own book-keeping: references it keeps, events it listens to. */
const WITHOUT_EFFECT =
  /^_(Keep|Remove)Reference$|^_(Register|Unregister)((DataChanged|Activated|Deleted)Event|EventNameChanged)$/;

function perform(
  { ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Action,
  resolver: Resolver,
): unknown {
  if (ActionType === TRACE || WITHOUT_EFFECT.test(Name)) return null;
  const object = resolver.object(ObjectPathId);
  if (object.isNull) return null;
  const given = resolver.arguments(ArgumentInfo);
  switch (ActionType) {
    case INSTANTIATE:
      return { ...idOf(object), ...resolver.reference(object) };
    case QUERY:
      return query(object, QueryInfo?.Select ?? []);
    case METHOD: {
      if (Name === "_ValidateArraySize") return object.call("validateArraySize", given) ?? null;
      const value = object.call(camel(Name), given);
      return value instanceof HostObject ? null : (value ?? null);
    }
    case SET:
      object.set(camel(Name), given[0]);
      return null;
    default:
      throw new NotInHost(`action type ${ActionType}`);
  }
}

function idOf({ members: { id } }: HostObject): Record<string, unknown> {
  return id === undefined ? {} : { Id: id };
}

/** Objects that the client keeps beyond a request. */
export type References = Map<string, HostObject>;

const KEPT: ReadonlySet<string> = new Set(["Range", "RangeAreas"]);

/** Finds the objects that paths name; a method on a path is called once in a request. */
class Resolver {
  readonly #paths: Request["ObjectPaths"];
  readonly #root: HostObject;
  readonly #references: References;
  readonly #known = new Map<number, HostObject>();

  constructor(paths: Request["ObjectPaths"], root: HostObject, references: References) {
    this.#paths = paths;
    this.#root = root;
    this.#references = references;
  }

  /** Keeps an object for later requests, where the client keeps such objects. */
  reference(object: HostObject): Record<string, unknown> {
    if (!KEPT.has(object.type)) return {};
    const id = `{reference-${this.#references.size + 1}}`;
    this.#references.set(id, object);
    return { _ReferenceId: id };
  }

  arguments(info: Action["ArgumentInfo"]): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return id === 0 ? value : this.object(id);
    });
  }

  object(id: number): HostObject {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = this.#resolve(id);
    this.#known.set(id, found);
    return found;
  }

  #resolve(id: number): HostObject {
    const path = this.#paths[String(id)];
    if (path === undefined) throw new NotInHost(`path ${id}`);
    if (path.ObjectPathType === PATH.global) return this.#root;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.#references.get(path.Name);
      if (kept === undefined) throw new HostFault("InvalidReference");
      return kept;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return parent;
    const given = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.object(camel(path.Name));
      case PATH.indexer:
        return parent.item(given[0]);
      case PATH.method: {
        if (path.Name === "GetItem") return parent.item(given[0]);
        const object = parent.call(camel(path.Name), given);
        if (!(object instanceof HostObject)) throw new NotInHost(`object from ${path.Name}`);
        return object;
      }
      default:
        throw new NotInHost(`path type ${path.ObjectPathType}`);
    }
  }
}

function query(object: HostObject, select: readonly string[]): unknown {
  if (object.isNull) return null;
  const { items } = object.members;
  if (items !== undefined) return { _Items: items().map((item) => query(item, select)) };
  const value = idOf(object);
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [name = "", ...rest] = path.split("/");
    if (rest.length === 0 && object.has("get", name)) value[pascal(name)] = object.get(name);
    else if (object.has("objects", name)) nested.set(name, [...(nested.get(name) ?? []), rest.join("/")]);
    else throw new NotInHost(`${object.type}.${name} to load`);
  }
  for (const [name, paths] of nested) value[pascal(name)] = query(object.object(name), paths);
  return value;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Answers the client: takes the flags and the text of a request, gives the text of the answer. */
export type Respond = (flags: number, body: string) => Promise<Answer>;

const MESSAGE = { messageCategory: 65_536, targetId: "Workbook" } as const;
const EVENTS = { ThisLocalAddin: 10, Unknown: 10, activated: 11, deleted: 15, renamed: 25 } as const;

/**
 * Tells the client's handlers that cells were changed, by the add-in itself or by anybody else, a sheet came to the front,
 * was deleted or renamed.
 */
export type Announce = (event: keyof typeof EVENTS) => void;

/** What stands under these names in the client; undefined where nothing does. */
export function inner(window: object, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((object, name) => {
    const isObject = (typeof object === "object" && object !== null) || typeof object === "function";
    return isObject ? Reflect.get(object, name) : undefined;
  }, window);
}

/** Lets the client wait for events of ours. */
export function listen(window: object): Announce {
  const handlers = new Set<(message: unknown) => void>();
  const richApi = inner(window, "OSF", "DDA", "RichApi");
  if (typeof richApi !== "object" || richApi === null) throw new Error("no events in this client");
  Reflect.set(richApi, "richApiMessageManager", {
    register: (handler: (message: unknown) => void) => {
      handlers.add(handler);
      return Promise.resolve();
    },
  });
  return (event) => {
    const triggerSource = event === "ThisLocalAddin" ? event : "Unknown";
    const message = JSON.stringify({ triggerSource, source: "Local", worksheetId: "", address: "A1" });
    for (const handler of handlers)
      handler({ entries: [{ ...MESSAGE, messageType: EVENTS[event], message }] });
  };
}

/** Makes the client of this window talk with a host of ours. */
export function connect(window: object, respond: Respond): void {
  const base = inner(window, "OfficeExtension", "SessionBase");
  if (typeof base !== "function") throw new Error("no Office.js client in this window");
  Reflect.set(base, "_overrideSession", {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://excel.invalid/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_data: unknown, flags: number, message: { readonly Body: unknown }) => {
        const body = JSON.stringify(message.Body);
        return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: await respond(flags, body) };
      },
    }),
  });
}
