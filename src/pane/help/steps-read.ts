/** The one thing that is kept in the browser: that the first steps were read. */
const KEY = "ecogap.firstStepsRead";

/** Whether the first steps were read in this browser; false where it keeps nothing. */
export function stepsWereRead(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** From now on the first steps are not shown again, where the browser keeps that. */
export function rememberStepsRead(): void {
  try {
    localStorage.setItem(KEY, "1");
  } catch {
    // A browser that keeps nothing shows them again the next time.
  }
}
