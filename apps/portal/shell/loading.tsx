import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual({ loading: 'Memuat…' }, { loading: 'Loading…' });

/** What stands where a screen or a list is on its way for longer than a blink. */
export function Loading() {
  return (
    <p className="wrap muted loading" role="status">
      {useWords(words).loading}
    </p>
  );
}
