/** Spellings of one act or condition; the first stands for all. */
const ACTS: readonly (readonly [string, ...string[]])[] = [
  ["制定", "编制", "制订", "出台", "印发", "发布"],
  ["实施", "执行", "施行", "推行", "落实"],
  ["开展"],
  ["建立", "建成", "设立"],
  ["完善", "健全"],
  ["完成", "达成"],
  ["明显"],
  ["减少", "减小"],
  ["降低", "下降"],
  ["改变", "变化"],
  ["增加"],
  ["提高", "提升", "升高", "上升"],
  ["破坏"],
  ["退化"],
  ["检出"],
  ["消除", "清零"],
  ["保障"],
];

/** What an act that is done says of another: a plan that is carried out has been drawn up. */
const IMPLIES: Readonly<Record<string, readonly string[]>> = { 实施: ["制定"] };

const NEGATIONS = ["尚未", "没有", "不得", "未", "不"];
const EXTENTS = ["有效", "全面", "依法", "规范"];
const WEAKENINGS = ["基本", "部分", "初步", "逐步", "局部"];
const FILLERS = ["已经", "已", "均", "都", "全部", "并", "了", "得到", "发生", "有", "持续"];

type Word =
  | { readonly kind: "act"; readonly act: string }
  | { readonly kind: "negation" }
  | { readonly kind: "extent"; readonly extent: string }
  | { readonly kind: "weakening" }
  | { readonly kind: "filler" };

/** A spelling stands before those that it ends in: 尚未 before 未. */
const LEXICON: readonly (readonly [string, Word])[] = [
  ...ACTS.flatMap((spellings) => spellings.map((s) => [s, { kind: "act", act: spellings[0] }] as const)),
  ...NEGATIONS.map((s) => [s, { kind: "negation" }] as const),
  ...EXTENTS.map((s) => [s, { kind: "extent", extent: s }] as const),
  ...WEAKENINGS.map((s) => [s, { kind: "weakening" }] as const),
  ...FILLERS.map((s) => [s, { kind: "filler" }] as const),
];

/** One act that is said to be done, or not done. */
interface SaidAct {
  readonly act: string;
  readonly negated: boolean;
  /** A word of extent stands between the negation and the act (未全面实施, 未明显减少), so that part of it may be done. */
  readonly inPart: boolean;
}

/** A qualitative state taken apart: 面积未减少 is the act 减少, negated, of the subject 面积. */
export interface State {
  readonly text: string;
  /** What stands before the words of the lexicon; empty where the state begins with them. */
  readonly subject: string;
  /** Empty for words that the lexicon does not hold. */
  readonly acts: readonly SaidAct[];
  readonly extents: readonly string[];
  /** Said with a reservation (基本, 部分). */
  readonly weakened: boolean;
}

function wordsAtEnd(text: string): { readonly subject: string; readonly words: readonly Word[] } {
  const words: Word[] = [];
  let rest = text;
  for (;;) {
    const found = LEXICON.find(([spelling]) => rest.endsWith(spelling));
    if (found === undefined) return { subject: rest, words };
    words.unshift(found[1]);
    rest = rest.slice(0, -found[0].length);
  }
}

/** 明显 before another act says how much, not what. */
function isDegree(word: Word, next: Word | undefined): boolean {
  return word.kind === "act" && word.act === "明显" && next?.kind === "act";
}

/** A negation holds for all acts that follow it: 未建立完善. */
function readActs(words: readonly Word[]): readonly SaidAct[] {
  const acts: SaidAct[] = [];
  let negated = false;
  let inPart = false;
  for (const [index, word] of words.entries()) {
    if (word.kind === "negation") negated = true;
    else if (word.kind === "extent" || word.kind === "weakening" || isDegree(word, words[index + 1]))
      inPart ||= negated;
    else if (word.kind === "act") {
      acts.push({ act: word.act, negated, inPart });
    }
  }
  return acts;
}

/** Reads one clause of normalised text as a state. */
export function readState(text: string): State {
  const { subject, words } = wordsAtEnd(text);
  const acts = readActs(words);
  return {
    text,
    subject,
    acts,
    extents: words.flatMap((word) => (word.kind === "extent" ? [word.extent] : [])),
    weakened: words.some((word) => word.kind === "weakening"),
  };
}

/** True for a text that says an act of the lexicon. */
export function saysAct(text: string): boolean {
  return readState(text).acts.length > 0;
}

export type StateAnswer = "satisfied" | "contradicted" | "unknown";

/** The stated subject is the wanted one, with nothing before it but the indicator's own name (`namesRow`). */
function sameSubject(wanted: State, stated: State, namesRow: (text: string) => boolean): boolean {
  if (!stated.subject.endsWith(wanted.subject)) return false;
  const before = stated.subject.slice(0, stated.subject.length - wanted.subject.length);
  return before === "" || namesRow(before);
}

function answerAct(wanted: State, act: SaidAct, stated: readonly State[]): StateAnswer {
  for (const state of stated) {
    for (const said of state.acts) {
      const implied = !said.negated && !act.negated && (IMPLIES[said.act] ?? []).includes(act.act);
      if (said.act !== act.act && !implied) continue;
      if (said.inPart || (state.weakened && !wanted.weakened)) return "unknown";
      if (said.negated !== act.negated) return "contradicted";
      if (!implied && wanted.extents.some((extent) => !state.extents.includes(extent))) return "unknown";
      return "satisfied";
    }
  }
  return "unknown";
}

/**
 * Whether what a cell states satisfies what a criterion wants, by meaning: 实施 satisfies 制定实施, 未减少 satisfies
 * 不减少, 制定 alone leaves 制定实施 open. Words outside the lexicon satisfy only themselves, and a state of which not
 * every word is understood decides nothing. `namesRow` tells whether a text is part of the row's own name.
 */
export function answerState(
  wanted: State,
  stated: readonly State[],
  namesRow: (text: string) => boolean,
): StateAnswer {
  if (stated.some((state) => state.text === wanted.text)) return "satisfied";
  if (wanted.acts.length === 0) return "unknown";
  const understood = stated.filter((state) => sameSubject(wanted, state, namesRow));
  const answers = wanted.acts.map((act) => answerAct(wanted, act, understood));
  if (answers.includes("contradicted")) return "contradicted";
  return answers.every((answer) => answer === "satisfied") ? "satisfied" : "unknown";
}

/** Whether a stated condition is about what a wanted one is about, and is understood to its last word. */
export function speaksOf(wanted: State, stated: State, namesRow: (text: string) => boolean): boolean {
  if (stated.text === wanted.text) return true;
  if (stated.weakened || !sameSubject(wanted, stated, namesRow)) return false;
  return wanted.acts.some(({ act }) => {
    return stated.acts.some((said) => said.act === act || (IMPLIES[said.act] ?? []).includes(act));
  });
}

/** Acts that want a thing gone. */
const REMOVALS: readonly string[] = ["消除", "减少", "降低"];

/** True where the state wants something to be there or be done, so that its absence contradicts it. */
export function wantsPresence(state: State): boolean {
  return state.acts.length > 0 && state.acts.every(({ act, negated }) => !negated && !REMOVALS.includes(act));
}
