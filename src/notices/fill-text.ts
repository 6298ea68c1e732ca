import { parseDay } from '../kernel/index.ts';
import { type NoticeKind, noticeKinds } from './catalogue.ts';

/** Languages of notices: Indonesian is what counts, English is beside it. */
export type Language = 'id' | 'en';

/** A notice as somebody reads it. */
export interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

type Data = Readonly<Record<string, string | number>>;

/** The text of a notice in a language, filled with its data. */
export function fillText(kind: NoticeKind, data: Data, language: Language): NoticeText {
  const { subject, body } = noticeKinds[kind][language];
  return { subject: fill(subject, data, language), body: fill(body, data, language) };
}

function fill(text: string, data: Data, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => written(String(data[name] ?? ''), language));
}

function written(value: string, language: Language): string {
  if (!parseDay(value)) return value;
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  return new Date(`${value}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
