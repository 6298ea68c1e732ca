import { purposeWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import type { AnnexRight } from './queries.ts';
import { methodWords } from './right-words.ts';

/** What a right is called among those of one institution: by its method and purpose. */
export function useRightName(): (right: Pick<Named, 'purpose'> & { readonly method: AnnexMethod }) => string {
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  return ({ method, purpose }) => `${methods[method]}, ${purposes[purpose].toLowerCase()}`;
}

/** Tells rights of one agreement apart for people: by method and purpose, and by the annex's key where these are the same. */
export function useRightNames(): (rights: readonly Named[]) => ReadonlyMap<string, string> {
  const nameOf = useRightName();
  return (rights) => {
    const plain = rights.map(({ method = 'web_service', purpose }) => nameOf({ method, purpose }));
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
type AnnexMethod = NonNullable<AnnexRight['method']>;
