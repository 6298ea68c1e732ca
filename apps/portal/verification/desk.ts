import { createStore } from '../store.ts';

/** What an operator chooses once, for everybody who comes to the counter until it is changed. */
export interface Desk {
  readonly rightId: string;
  readonly caseRef: string;
}

/** The desk of this visit; null until it is set up. It is kept nowhere: a case may say something of a person. */
export const desk = createStore<Desk | null>(null);
