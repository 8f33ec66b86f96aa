import fc from "fast-check";

/** Properties are tried with the same examples for every mutant, and one that fails is not made smaller. */
fc.configureGlobal({ seed: 353, endOnFailure: true });

import "../../test/mutation/entry.ts";
export { tests } from "./collected-tests.mjs";
