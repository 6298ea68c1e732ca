import { Button } from '@digdir/designsystemet-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { placeOfNotice } from './place-of-notice.ts';
import { markRead, type Notice } from './queries.ts';

const words = bilingual(
  { read: 'Tandai dibaca', unread: 'Belum dibaca' },
  { read: 'Mark as read', unread: 'Not read' },
);

/** One message, which leads to what it is about; it counts as read when its reader says so. */
export function NoticeItem({ notice }: { readonly notice: Notice }) {
  const { noticeId, text, createdAt, readAt } = notice;
  const said = useWords(words);
  const spoken = useStore(language);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { mutate, isPending } = useMutation({ mutationFn: () => markRead(noticeId) });
  const { subject, body } = text[spoken];
  const where = placeOfNotice(notice, session?.workplace?.kind === 'office');
  const mayGo = useMayGo();
  return (
    <li className={readAt === null ? 'notice notice--unread' : 'notice'}>
      <div>
        <h2>
          {where && mayGo(where.place) ? <PlaceLink {...where}>{subject}</PlaceLink> : subject}
          {readAt === null && <span className="hidden-text">. {said.unread}</span>}
        </h2>
        <p>{body}</p>
        <p className="hint">{formatInstant(createdAt, spoken, session?.workplace?.timeZone ?? 'WIB')}</p>
      </div>
      {readAt === null && (
        <Button variant="tertiary" loading={isPending} onClick={() => mutate()}>
          {said.read}
          <span className="hidden-text">: {subject}</span>
        </Button>
      )}
    </li>
  );
}
