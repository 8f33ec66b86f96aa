/** An error that Excel answers with; `code` is one of Excel's. */
export class HostFault extends Error {
  readonly code: string;

  constructor(code: string, message = code) {
    super(message);
    this.name = "HostFault";
    this.code = code;
  }
}

/** Thrown where the add-in uses a part of the API that this host does not have: a gap in the host, never Excel's answer. */
export class NotInHost extends Error {
  constructor(what: string) {
    super(`the test host has no ${what}`);
    this.name = "NotInHost";
  }
}

type Table<T> = Readonly<Record<string, T>>;

/** What an object of the API has, by the names that add-ins use. */
export interface Members {
  readonly get?: Table<() => unknown>;
  readonly set?: Table<(value: unknown) => void>;
  readonly objects?: Table<() => HostObject>;
  /** Methods give an object, a value or nothing. */
  readonly methods?: Table<(args: readonly unknown[]) => unknown>;
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
  /** By which a collection finds its item again. */
  readonly id?: string;
}

/** An object of the API. What it has not is refused aloud. */
export class HostObject {
  readonly type: string;
  readonly isNull: boolean;
  readonly members: Members;

  constructor(type: string, members: Members, isNull = false) {
    this.type = type;
    this.members = members;
    this.isNull = isNull;
  }

  static nothing(type: string): HostObject {
    return new HostObject(type, {}, true);
  }

  get(name: string): unknown {
    return this.#find(this.members.get, name)();
  }

  set(name: string, value: unknown): void {
    this.#find(this.members.set, name)(value);
  }

  object(name: string): HostObject {
    return this.#find(this.members.objects, name)();
  }

  call(name: string, args: readonly unknown[]): unknown {
    return this.#find(this.members.methods, name)(args);
  }

  has(kind: "get" | "objects", name: string): boolean {
    return Object.hasOwn(this.members[kind] ?? {}, name);
  }

  item(key: unknown): HostObject {
    if (this.members.item === undefined) throw new NotInHost(`${this.type}.getItem`);
    return this.members.item(key);
  }

  #find<T>(table: Table<T> | undefined, name: string): T {
    const member = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (member === undefined) throw new NotInHost(`${this.type}.${name}`);
    return member;
  }
}

/** Several objects of one type as one: what is set or called reaches all of them (Excel.RangeAreas). */
export function together(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw new NotInHost("no objects at all");
  const { get = {}, set = {}, objects: inner = {}, methods = {} } = first.members;
  const each = <T>(table: Table<unknown>, of: (name: string) => T): Table<T> =>
    Object.fromEntries(Object.keys(table).map((name) => [name, of(name)]));
  return new HostObject(first.type, {
    get: each(get, (name) => () => {
      const values = new Set(objects.map((object) => object.get(name)));
      return values.size === 1 ? [...values][0] : null;
    }),
    set: each(set, (name) => (value: unknown) => {
      for (const object of objects) object.set(name, value);
    }),
    objects: each(inner, (name) => () => together(objects.map((object) => object.object(name)))),
    methods: each(methods, (name) => (args: readonly unknown[]) => {
      for (const object of objects) object.call(name, args);
    }),
  });
}
