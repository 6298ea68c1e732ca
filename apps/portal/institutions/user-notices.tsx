import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { noticeWords } from './institution-words.ts';
import type { Institution } from './queries.ts';
import './institutions.css';

/** What is to be said about the people of an institution: nobody, or one alone, can appoint others. */
export function UserNotices({ institution }: { readonly institution: Institution }) {
  const notices = useWords(noticeWords);
  return institution.notices.map((notice) => (
    <p className="users__notice" key={notice}>
      <StateTag sign="due">{notices[notice]}</StateTag>
    </p>
  ));
}
