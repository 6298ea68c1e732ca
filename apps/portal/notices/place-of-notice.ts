import type { Where } from '../router/places.ts';
import type { Notice } from './queries.ts';

type Kind = Notice['kind'];
type NoticePlace = Omit<Where, 'search'>;
/** By what a notice is about, and whether it is read at an office. */
type Finding = (about: string, atOffice: boolean) => NoticePlace | undefined;

const agreement: Finding = (id) => ({ place: 'agreement', of: { id } });
const application: Finding = (id) => ({ place: 'application', of: { id } });
const bulkJob: Finding = (id) => ({ place: 'bulkJob', of: { id } });
const connection: Finding = (_, atOffice) => (atOffice ? undefined : { place: 'ownConnections' });
const evaluations: Finding = () => ({ place: 'evaluations' });
const feedback: Finding = () => ({ place: 'feedback' });
const report: Finding = (id) => ({ place: 'report', of: { id } });
const sanction: Finding = (id) => ({ place: 'sanction', of: { sanction: id } });
const sanctions: Finding = () => ({ place: 'sanctions' });
const switchovers: Finding = () => ({ place: 'ownOldClients' });
const switchover: Finding = (right, atOffice) => ({
  place: atOffice ? 'switchover' : 'ownSwitchover',
  of: { right },
});
const ticket: Finding = (id) => ({ place: 'ticket', of: { ticket: id } });

const places: Readonly<Record<Kind, Finding>> = {
  'agreement.ending': agreement,
  'application.submitted': application,
  'application.returned': application,
  'application.forwarded': application,
  'application.approved': application,
  'application.refused': application,
  'application.credentials_requested': application,
  'application.activated': application,
  'sanction.proposed': sanction,
  'sanction.decided': sanction,
  'sanction.lifted': sanction,
  'report.opened': report,
  'report.submitted': report,
  'report.late': sanctions,
  'feedback.overdue': feedback,
  'connection.declared': connection,
  'connection.checked': connection,
  'connection.check_failed': connection,
  'connection.activated': connection,
  'connection.ended': connection,
  'ticket.opened': ticket,
  'ticket.answered': ticket,
  'bulk.done': bulkJob,
  'bulk.quota_ended': bulkJob,
  'bulk.not_permitted': bulkJob,
  'switchover.announced': switchovers,
  'switchover.undone': switchovers,
  'switchover.near': switchover,
  'switchover.came': switchover,
  'evaluation.invited': evaluations,
  'evaluation.postponed': evaluations,
  'evaluation.signed': (id) => ({ place: 'dossier', of: { id } }),
};

/** The page of what a notice is about; the list that has it where there is no page of it, and nowhere without either. */
export function placeOfNotice({ kind, about }: Notice, atOffice: boolean): NoticePlace | undefined {
  const where = places[kind](about ?? '', atOffice);
  return where?.of !== undefined && about === null ? undefined : where;
}
