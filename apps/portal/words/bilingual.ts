/** Languages of the interface. */
export type Language = 'id' | 'en';

/** Words of one language: sentences, sentences with something in them, and groups of these. */
export interface Words {
  readonly [key: string]: string | ((...said: never[]) => string) | Words;
}

/** The same words in both languages of the interface. */
export interface Bilingual<T> {
  readonly id: T;
  readonly en: T;
}

/** Words of a screen: Indonesian first, and English that lacks none of them, or it does not compile. */
export function bilingual<T extends Words>(id: T, en: NoInfer<T>): Bilingual<T> {
  return { id, en };
}
