export { compareQuota } from './compare-quota.ts';
export { FairAdmission } from './fair-admission.ts';
export {
  ALL_NIKS_OF_A_BIRTH,
  ALL_VALUES,
  type AskedValue,
  exhaustedElements,
  isEnumerating,
  isWalk,
  OWN_NIKS_OF_A_BIRTH,
  OWN_VALUES,
  scorelessElements,
  TOLD_VALUES,
  type Tried,
  WINDOW_MS,
} from './guesses/budgets.ts';
export {
  DatabaseGuessGuard,
  forgetGuesses,
  type Guess,
  type Guesser,
  type GuessGuard,
  noGuessGuard,
} from './guesses/guess-guard.ts';
export { type BusyGuesser, listGuessers } from './guesses/list-guessers.ts';
export { Meter } from './meter.ts';
export { reapWriters } from './reap-writers.ts';
export { releaseReserve } from './release-reserve.ts';
