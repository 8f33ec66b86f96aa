import * as z from "zod/mini";
import { wordingIn } from "../../locales/wording";
import { planCheck } from "../../workbook/plan-check";
import { recognise } from "../../workbook/recognise";
import { GraphReader } from "./graph-reader";
import { GraphWriter } from "./graph-writer";
import type { FromThread, Judged, Question, ToThread } from "./messages";

/** It comes from the same program. */
const QUESTION = z.custom<Question>();

/** How often it is told how far the judging has come, in milliseconds. */
const TOLD_EVERY = 100;

function answerTo(question: Question, judged: (judged: Judged) => void): unknown {
  switch (question.kind) {
    case "recognise":
      return recognise(question.snapshot, question.sheet);
    case "planCheck":
      return planCheck(question.snapshot, question.request, wordingIn(question.language), (rows, of) => {
        judged({ rows, of });
      });
  }
}

/** Takes one question by pieces and posts the answer. */
export function answering(post: (message: FromThread) => void): (message: ToThread) => void {
  const reader = new GraphReader();
  let told = performance.now();
  const judged = ({ rows, of }: Judged): void => {
    const now = performance.now();
    if (now - told < TOLD_EVERY) return;
    told = now;
    post({ kind: "judged", rows, of });
  };
  const answer = (): void => {
    try {
      const writer = new GraphWriter((piece) => {
        post({ kind: "piece", piece });
      });
      writer.write(answerTo(QUESTION.parse(reader.value), judged));
      post({ kind: "answered" });
    } catch (error) {
      post({ kind: "failed", detail: String(error) });
    }
  };
  return (message) => {
    if (message.kind === "piece") reader.take(message.piece);
    else answer();
  };
}
