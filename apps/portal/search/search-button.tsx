import { lazy, Suspense, useEffect, useState } from 'react';
import { Icon } from '../pieces/icon.tsx';
import { useWords } from '../words/language.ts';
import { searchWords } from './search-words.ts';
import './search-button.css';

/** Loaded when it is opened for the first time. */
const SearchDialog = lazy(() => import('./search-dialog.tsx'));

/** Opens the search, as Ctrl K and Cmd K do anywhere. */
export function SearchButton() {
  const said = useWords(searchWords);
  const [isOpen, open] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      // Another dialog has something unsent in it.
      if (!document.querySelector('dialog[open]')) open(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        className="bar__tool search-button"
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => open(true)}
      >
        <Icon name="search" />
        <span className="search-button__open">{said.open}</span>
        <span className="search-button__about">{said.about}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
