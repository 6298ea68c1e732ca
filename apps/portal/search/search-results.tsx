import { useEffect, useRef } from 'react';
import { stateWords as agreementWords } from '../agreements/agreement-words.ts';
import { stateWords as applicationWords } from '../applications/state-words.ts';
import { statusWords } from '../institutions/institution-words.ts';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import type { Choice } from './list-choices.ts';
import type { Hit, Kind } from './queries.ts';
import { searchWords } from './search-words.ts';

interface SearchResultsProps {
  readonly listId: string;
  readonly optionId: (index: number) => string;
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly onChoose: (choice: Choice) => void;
}

/** What was found, kind by kind. The focus stays in the field; which one is chosen is marked here. */
export function SearchResults({ listId, optionId, choices, chosen, onChoose }: SearchResultsProps) {
  const said = useWords(searchWords);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${optionId(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  });
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  return (
    <div role="listbox" id={listId} aria-label={said.results} className="search__list" ref={list}>
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div role="group" key={kind} aria-labelledby={`${listId}-${kind}`}>
          <p id={`${listId}-${kind}`} role="presentation" className="search__kind">
            {said.kinds[kind]}
          </p>
          {choices.map((choice, at) =>
            choice.kind === kind ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which has the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above; the field names the chosen one
              <div
                role="option"
                key={optionId(at)}
                id={optionId(at)}
                aria-selected={at === chosen}
                className="search__one"
                onClick={() => onChoose(choice)}
              >
                {choice.hit ? <Found kind={kind} hit={choice.hit} /> : said.all[kind]}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

function Found({ kind, hit: { name, number, state } }: { readonly kind: Kind; readonly hit: Hit }) {
  const spoken = useStore(language);
  const states: Readonly<Record<string, string>> = stateWords[kind][spoken];
  return (
    <>
      <b>{name}</b>
      <span>{[number, states[state]].filter(Boolean).join(', ')}</span>
    </>
  );
}

const stateWords = { institutions: statusWords, agreements: agreementWords, applications: applicationWords } as const;
