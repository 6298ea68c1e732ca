import { Input } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { type Choice, countHits } from './list-choices.ts';
import { SearchResults } from './search-results.tsx';
import { SearchSaid } from './search-said.tsx';
import { searchWords } from './search-words.ts';
import { useSearch } from './use-search.ts';

/** A field and what it finds (WAI-ARIA: combobox with a list): arrows choose, Enter goes there. */
export function SearchBox({ onChosen }: { readonly onChosen: () => void }) {
  const said = useWords(searchWords);
  const id = useId();
  const [typed, type] = useState('');
  const [at, choose] = useState(0);
  const { q, choices, error, isNik } = useSearch(typed);
  const navigate = useNavigate();
  const all = choices ?? [];
  const chosen = Math.min(at, all.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const go = ({ place, params, search }: Choice) => {
    onChosen();
    void navigate({ to: pathOf(place), params: params as never, search });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const choice = all[chosen];
    if (step !== undefined && all.length > 0) choose((chosen + step + all.length) % all.length);
    else if (event.key === 'Enter' && choice) go(choice);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label htmlFor={id} className="search__label">
        {said.label}
      </label>
      <Input
        id={id}
        ref={takeFocus}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={all.length > 0 ? optionId(chosen) : undefined}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          choose(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="hint">
        {said.hint}
      </p>
      <SearchSaid q={q} count={choices && countHits(choices)} error={error} isNik={isNik} />
      <SearchResults listId={`${id}-list`} optionId={optionId} choices={all} chosen={chosen} onChoose={go} />
    </>
  );
}

/** A dialog that opens gives the focus to what has this attribute, and React writes none: the button that closes it would take it. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.setAttribute('autofocus', '');
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
