import { type Element, regencies } from '../../reference/index.ts';
import { compareAddresses } from './address/compare-addresses.ts';
import { compareCodes } from './code.ts';
import { compareDates } from './date.ts';
import type { Trace } from './explain/trace.ts';
import { compareKeys } from './key.ts';
import { agrees, differs, type Likeness, scored } from './likeness.ts';
import { compareNames } from './name/compare-names.ts';
import { compareNumbers } from './number.ts';
import { comparePlaces } from './place/compare-places.ts';
import { type Gazetteer, gazetteerOf } from './place/gazetteer.ts';
import { compareRegions } from './region.ts';
import { MAX_TEXT } from './text/clean.ts';
import { frequentLexicon, type Lexicon } from './words/lexicon.ts';

/** What a comparison knows of the world; refreshed from the register and the region tables by whoever holds it. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

let gazetteer: Gazetteer | undefined;

/** The committed lists alone: frequent names, places of birth, and every regency and city of the region tables. */
export const committedKnowledge: Knowledge = {
  lexicon: frequentLexicon,
  get gazetteer() {
    gazetteer ??= gazetteerOf(regencies().map(({ name }) => name));
    return gazetteer;
  },
};

/**
 * Compares what a client submitted for an element with what the register holds.
 *
 * `registered` is the register's canonical text (dates `YYYY-MM-DD`, numbers unpadded, codes as labels, regions as the
 * register spells them), null when it holds none. `submitted` is what the client sent; `''` and `' '` are no value.
 * `threshold`, 0-100, decides only the scored kinds (name, place, address): they match from that score on. A `trace`
 * is told how the score of a scored kind arises; without one that costs nothing.
 */
export function compareElement(
  element: Element,
  registered: string | null,
  submitted: string,
  threshold: number,
  knowledge: Knowledge = committedKnowledge,
  trace?: Trace,
): Likeness {
  if (element.compare === 'biometric' || element.compare === 'none') return differs('not_comparable');
  if (submitted === '' || submitted.trim() === '') return differs('not_submitted');
  if (submitted === registered) return agrees('identical');
  if (element.compare === 'date') return compareDates(registered, submitted);
  if (registered === null) return differs('not_in_register');
  if (Math.max(registered.length, submitted.length) > MAX_TEXT) return differs('unreadable');
  return compareText(element, registered, submitted, threshold, knowledge, trace);
}

function compareText(
  element: Element,
  registered: string,
  submitted: string,
  threshold: number,
  { lexicon, gazetteer }: Knowledge,
  trace: Trace | undefined,
): Likeness {
  switch (element.compare) {
    case 'name':
      return scored(compareNames(registered, submitted, lexicon, trace), threshold);
    case 'place':
      return scored(comparePlaces(registered, submitted, gazetteer, trace), threshold);
    case 'address':
      return scored(compareAddresses(registered, submitted, trace), threshold);
    case 'region':
      return compareRegions(element.name, registered, submitted);
    case 'number':
      return compareNumbers(registered, submitted);
    case 'code':
      return compareCodes(element.name, registered, submitted);
    default:
      return compareKeys(registered, submitted);
  }
}
