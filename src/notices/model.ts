import type { Uuid } from '../kernel/index.ts';
import type { NoticeData, NoticeKind } from './catalogue.ts';
import type { Language, NoticeText } from './fill-text.ts';

/** Whom a notice is for: everybody at an office or an institution, one officer, or the applicant of an application. */
export type Addressee =
  | { readonly officeCode: string }
  | { readonly institutionId: Uuid }
  | { readonly officerId: Uuid }
  | { readonly applicationId: Uuid };

/** Something that people are to be told. */
export interface NewNotice<K extends NoticeKind = NoticeKind> {
  readonly to: Addressee;
  readonly kind: K;
  /** Id of what it is about: an agreement, an application, a connection. */
  readonly about: Uuid | null;
  readonly data: NoticeData<K>;
  /** What happened, to whom: a second notice of the same key is none. At most 200 characters. */
  readonly key: string;
}

/** Pemberitahuan: a notice as an officer finds it. */
export interface Notice {
  readonly noticeId: Uuid;
  readonly kind: NoticeKind;
  readonly about: Uuid | null;
  readonly text: Readonly<Record<Language, NoticeText>>;
  readonly createdAt: string;
  /** When this officer marked it as read; null while it has not. */
  readonly readAt: string | null;
}
