import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import type { AnnexRight } from './queries.ts';
import { methodWords } from './right-words.ts';

/** Tells rights of one agreement apart for people: by method and purpose, and by the annex's key where these are the same. */
export function useRightNames(): (rights: readonly Named[]) => ReadonlyMap<string, string> {
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  return (rights) => {
    const plain = rights.map(
      ({ method = 'web_service', purpose }) => `${methods[method]}, ${purposes[purpose].toLowerCase()}`,
    );
    const isAlone = (name: string) => plain.filter((other) => other === name).length === 1;
    return new Map(
      rights.map(({ key }, at) => {
        const name = plain[at] ?? key;
        return [key, isAlone(name) ? name : `${name} (${key})`];
      }),
    );
  };
}

type Named = Pick<AnnexRight, 'key' | 'method' | 'purpose'>;
