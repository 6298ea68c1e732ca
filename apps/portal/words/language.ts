import { createStore, recall, remember, useStore } from '../store.ts';
import type { Bilingual, Language } from './bilingual.ts';

/** The language that was chosen in this browser; Indonesian until one was. */
export const language = createStore<Language>(recall('language') === 'en' ? 'en' : 'id');

/** Changes the language of all pages and remembers it. */
export function speak(chosen: Language): void {
  language.set(chosen);
  remember('language', chosen);
  document.documentElement.lang = chosen;
}

/** Words in the language that is spoken. */
export function useWords<T>(words: Bilingual<T>): T {
  return words[useStore(language)];
}

/** The tag that numbers and dates are written by. */
export function localeOf(spoken: Language): string {
  return spoken === 'id' ? 'id-ID' : 'en-GB';
}
