import type { ReactNode } from 'react';
import { readDay } from '../forms/day.ts';
import { given } from '../lists/given.ts';
import type { Sanction } from './queries.ts';

/** A form within a dialog that moves a sanction on. */
export interface Moving {
  readonly sanction: Sanction;
  readonly onDone: () => void;
  readonly back: ReactNode;
}

/** The letter as it was typed; what was left out is the office's own next number, and today. */
export function letterOf({ letterNo, letterDate }: { letterNo: string; letterDate: string }) {
  return given({ letterNo: letterNo.trim(), letterDate: readDay(letterDate) });
}

/** A rule of a field for a day that may be left out. */
export function dayOrNothing(complaint: string) {
  return (text: string) => text.trim() === '' || readDay(text) !== undefined || complaint;
}
