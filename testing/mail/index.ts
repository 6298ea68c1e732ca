export { type Arrived, type Mailbox, type MailboxWishes, openMailbox } from './open-mailbox.ts';
