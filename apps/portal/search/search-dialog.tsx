import { Dialog } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useWords } from '../words/language.ts';
import { SearchBox } from './search-box.tsx';
import { searchWords } from './search-words.ts';
import './search.css';

/** The search over the page: a combobox with what it finds below it. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const said = useWords(searchWords);
  const id = useId();
  return (
    <Dialog open closeButton={said.close} onClose={onClose} aria-labelledby={id} className="search">
      <h2 id={id} className="dialog__title">
        {said.title}
      </h2>
      <SearchBox onChosen={onClose} />
    </Dialog>
  );
}
