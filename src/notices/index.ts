export { type NoticeData, type NoticeKind, noticeKinds } from './catalogue.ts';
export { countUnread } from './list-notices.ts';
export { type MailServer, mailServerAt } from './mail/mail-server.ts';
export { type MailParts, type MailReport, sendMail } from './mail/send-mail.ts';
export type { Addressee, NewNotice, Notice } from './model.ts';
export { findTold, notify } from './notify.ts';
export { type NoticeParts, noticeRoutes } from './routes.ts';
