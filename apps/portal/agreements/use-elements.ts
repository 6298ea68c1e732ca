import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { language } from '../words/language.ts';

/** Elements and documents as people call them. */
export function useElements() {
  const { data } = useSuspenseQuery(elementsQuery);
  const spoken = useStore(language);
  const elements = new Map(data.elements.map((element) => [element.name, element]));
  const documents = new Map(data.documents.map(({ kind, label }) => [kind, label[spoken]]));
  return {
    /** In the order of the register. */
    askable: data.elements,
    /** Protected elements (UU 24/2013 art. 84) are given by no agreement. */
    givable: data.elements.filter(({ sensitivity }) => sensitivity !== 'protected'),
    nameOf: (name: string) => elements.get(name)?.label[spoken] ?? name,
    isSensitive: (name: string) => elements.get(name)?.sensitivity === 'sensitive',
    documents: [...documents],
    documentOf: (kind: string) => documents.get(kind) ?? kind,
  };
}
