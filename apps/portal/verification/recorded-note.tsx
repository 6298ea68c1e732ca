import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { Icon } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { verifyWords } from './verify-words.ts';

/** When it was asked, that it was counted and recorded, and that what was typed is not kept. */
export function RecordedNote({ at }: { readonly at: number }) {
  const said = useWords(verifyWords);
  const spoken = useStore(language);
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <p className="gate-note">
      <Icon name="shield" />
      <span>{said.recorded(formatInstant(at, spoken, session?.workplace?.timeZone ?? 'WIB'))}</span>
    </p>
  );
}
