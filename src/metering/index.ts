export { capDaysAnew } from './cap-days-anew.ts';
export { compareQuota } from './compare-quota.ts';
export { FairAdmission } from './fair-admission.ts';
export {
  ALL_NIKS_OF_A_BIRTH,
  type Budget,
  type BudgetOf,
  budgets,
  exhaustedElements,
  isEnumerating,
  isWalk,
  OWN_NIKS_OF_A_BIRTH,
  type Tried,
  WINDOW_MS,
  YEAR_MS,
  YEARLY,
} from './guesses/budgets.ts';
export { ChunkGuesses, GuessesOfChunks } from './guesses/chunk-guesses.ts';
export { forgetGuessesAbout } from './guesses/forget-person.ts';
export {
  DatabaseGuessGuard,
  forgetGuesses,
  type Guess,
  type Guesser,
  type GuessGuard,
  noGuessGuard,
} from './guesses/guess-guard.ts';
export { type BusyGuesser, listGuessers } from './guesses/list-guessers.ts';
export { type EndingUplift, upliftEndings } from './list-uplift-endings.ts';
export { type LeasingWriter, Meter, type Units } from './meter.ts';
export { reapWriters } from './reap-writers.ts';
export { releaseReserve } from './release-reserve.ts';
export { reportUplifts, type UpliftReport } from './report-uplifts.ts';
export { type NewUplift, upliftQuota } from './uplift-quota.ts';
