import { bodies } from './bodies.ts';
import { type Row, row } from './row.ts';
import { signInRows } from './sign-in-rows.ts';

const offices = [
  row('office.read', 'office', 'GET /offices/:code<office>/prints/application-form'),
  row('office.read', 'home', 'GET /offices'),
  row('office.read', 'office', 'GET /offices/:office<office>'),
  row('office.change', 'office', 'PUT /offices/:office<office>/letterhead', bodies.letterhead),
  row('office.read', 'office', 'GET /offices/:code<office>/number-patterns'),
  row('office.change', 'office', 'PUT /offices/:code<office>/number-patterns/:kind<annex>', bodies.pattern),
  row('settings.read', 'home', 'GET /settings'),
  row('settings.change', 'home', 'PUT /settings/:key<nearEndDays>', bodies.setting),
];

const staff = [
  row('staff.read', 'office', 'GET /offices/:office<office>/officers'),
  row('staff.manage', 'office', 'POST /offices/:office<office>/officers', bodies.staff),
  row('staff.found', 'office', 'POST /offices/:office<office>/administrators', bodies.admin),
  row('staff.manage', 'office', 'POST /offices/:office<office>/officers/letters', bodies.upload),
  row('staff.found', 'office', 'POST /offices/:office<office>/administrators/letters', bodies.upload),
  row('staff.read', 'office', 'GET /officers/:officer<clerk>'),
  row('staff.read', 'office', 'GET /officers/:officer<clerk>/letters/:fileId<clerkLetter>'),
  row('staff.manage', 'office', 'PUT /officers/:officer<clerk>', bodies.clerk),
  row('staff.manage', 'office', 'POST /officers/:officer<clerk>/appointments', bodies.appointment),
  row('staff.manage', 'office', 'POST /officers/:officer<clerk>/end', bodies.endOfOffice),
  row('staff.manage', 'office', 'POST /officers/:officerId<clerk>/first-login'),
  row('staff.manage', 'office', 'DELETE /officers/:officerId<clerk>/sessions'),
  // An office may have nobody left who makes a letter for its administrator: pusat does.
  row(['staff.manage', 'staff.found'], 'office', 'POST /officers/:officerId<chief>/first-login'),
  row(['staff.manage', 'staff.found'], 'office', 'DELETE /officers/:officerId<chief>/sessions'),
];

const institutions = [
  row('institution.read', 'home', 'GET /institutions?q=penanda'),
  row('institution.read', 'home', 'GET /institutions?office=<office>'),
  row('institution.read', 'institution', 'GET /institutions/:institution<institution>'),
  row('institution.change', 'institution', 'PUT /institutions/:institution<institution>', bodies.institution),
];

const users = [
  row('users.read', 'institution', 'GET /institutions/:institution<institution>/users'),
  row('users.manage', 'institution', 'POST /institutions/:institution<institution>/users', bodies.user),
  row('users.found', 'institution', 'POST /institutions/:institution<institution>/admins', bodies.admin),
  row('users.manage', 'institution', 'POST /institutions/:institution<institution>/users/letters', bodies.upload),
  row('users.found', 'institution', 'POST /institutions/:institution<institution>/admins/letters', bodies.upload),
  row('users.read', 'institution', 'GET /officers/:officer<user>'),
  row('users.read', 'institution', 'GET /officers/:officer<user>/letters/:fileId<userLetter>'),
  row('users.manage', 'institution', 'PUT /officers/:officer<user>', bodies.operator),
  row('users.manage', 'institution', 'POST /officers/:officer<user>/appointments', bodies.appointment),
  row('users.manage', 'institution', 'POST /officers/:officer<user>/end', bodies.endOfOffice),
  row('users.manage', 'institution', 'POST /officers/:officerId<user>/first-login'),
  row('users.manage', 'institution', 'DELETE /officers/:officerId<user>/sessions'),
  // And the office that looks after an institution makes that of its admin.
  row(['users.manage', 'users.found'], 'institution', 'POST /officers/:officerId<admin>/first-login'),
  row(['users.manage', 'users.found'], 'institution', 'DELETE /officers/:officerId<admin>/sessions'),
];

/** An applicant is shown by its application and by no page of people. */
const applicants = [
  'GET /officers/:officer<applicant>',
  'POST /officers/:officerId<applicant>/first-login',
  'DELETE /officers/:officerId<applicant>/sessions',
].map((call): Row => ({ ground: 'nobody', at: 'invited', call }));

/** Whoever signs or checks something adds its paper. */
const papers = [
  row(
    'application.review',
    'draft',
    'POST /applications/:id<draft>/attachments?kind=region_head_letter',
    bodies.upload,
  ),
  row('application.decide', 'draft', 'POST /applications/:id<draft>/attachments?kind=decision_letter', bodies.upload),
  row('agreement.prepare', 'draft', 'POST /applications/:id<draft>/attachments?kind=signed_document', bodies.upload),
  row('connection.check', 'draft', 'POST /applications/:id<draft>/attachments?kind=minutes', bodies.upload),
  row('application.read', 'draft', 'GET /applications/:id<draft>/attachments/:fileId<paper>'),
];

const steps = (['draft', 'forwarded', 'invited'] as const).flatMap((of) => [
  row('application.read', of, `GET /applications/:id<${of}>`),
  row('application.write', of, `PUT /applications/:id<${of}>`, bodies.writtenForm),
  row('application.write', of, `POST /applications/:id<${of}>/submit`, bodies.move),
  row('application.review', of, `POST /applications/:id<${of}>/take-up`, bodies.move),
  row('application.review', of, `POST /applications/:id<${of}>/return`, bodies.move),
  row('application.review', of, `POST /applications/:id<${of}>/forward`, bodies.move),
  row('application.decide', of, `POST /applications/:id<${of}>/decide`, bodies.decision),
  row('agreement.sign', of, `POST /applications/:id<${of}>/mou`, bodies.move),
  row('connection.declare', of, `POST /applications/:id<${of}>/request-credentials`, bodies.move),
  row('connection.check', of, `POST /applications/:id<${of}>/await-network`, bodies.move),
  row('connection.check', of, `POST /applications/:id<${of}>/trial`, bodies.move),
  row('connection.check', of, `POST /applications/:id<${of}>/repeat-network-check`, bodies.move),
  row('connection.check', of, `POST /applications/:id<${of}>/activate`, bodies.move),
  row('agreement.prepare', of, `POST /applications/:id<${of}>/institution`, bodies.slug),
  row('application.read', of, `GET /applications/:id<${of}>/attachments`),
  row('application.read', of, `GET /applications/:id<${of}>/prints/:paper<form>`),
  row('connection.check', of, `POST /applications/:id<${of}>/prints/trial-minutes`, bodies.trial),
  row('application.write', of, `POST /applications/:id<${of}>/attachments?kind=other`, bodies.upload),
]);

const applications = [
  row('application.read', 'home', 'GET /applications?q=penanda'),
  row('application.read', 'home', 'GET /applications?sort=waiting&office=<office>'),
  row('application.read', 'home', 'GET /applications?institution=<institution>'),
  row('application.register', 'home', 'POST /applications', bodies.counterForm),
  row('application.register', 'home', 'POST /applications/invitations', bodies.invitation),
  // An office writes at its counter, and an applicant the one form that it was invited to.
  row('application.write', 'home', 'POST /applications/renewals', bodies.nothing, {
    beside: ({ institutionId }) => (institutionId === null ? 403 : undefined),
  }),
  // Of one that was typed at the counter: a letter would end the session of the applicant who calls next.
  row('application.register', 'draft', 'POST /applications/:id<draft>/first-login'),
  ...steps,
  ...papers,
];

const agreements = [
  row('agreement.read', 'home', 'GET /agreements?q=penanda'),
  row('agreement.read', 'home', 'GET /agreements?institution=<institution>&office=<office>'),
  row('agreement.prepare', 'institution', 'POST /agreements', bodies.agreement),
  row('agreement.read', 'institution', 'GET /agreements/:id<agreement>'),
  row('agreement.read', 'institution', 'GET /agreements/:id<agreement>/differences?from=1&to=2'),
  row('agreement.read', 'institution', 'GET /agreements/:id<agreement>/prints/:paper<guideline>'),
  row('agreement.read', 'institution', 'GET /agreements/:id<agreement>/addenda/:no<2>/print'),
  row('agreement.read', 'institution', 'GET /agreements/:id<agreement>/files/:fileId<signedPaper>'),
  row('agreement.prepare', 'institution', 'PUT /agreements/:id<agreement>', bodies.agreementFacts),
  row('agreement.prepare', 'institution', 'PUT /agreements/:id<agreement>/annex', bodies.annex),
  row('agreement.prepare', 'institution', 'POST /agreements/:id<agreement>/renewal', bodies.renewal),
  row('agreement.prepare', 'institution', 'POST /agreements/:id<agreement>/addenda', bodies.addendum),
  row('agreement.prepare', 'institution', 'PUT /agreements/:id<agreement>/addenda/:no<2>', bodies.addendum),
  row('agreement.sign', 'institution', 'POST /agreements/:id<agreement>/signature', bodies.upload),
  row('agreement.sign', 'institution', 'POST /agreements/:id<agreement>/juknis-signature', bodies.upload),
  row('agreement.sign', 'institution', 'POST /agreements/:id<agreement>/addenda/:no<2>/signature', bodies.upload),
  row('agreement.prepare', 'institution', 'POST /rights/:id<right>/letter', bodies.upload),
  row('agreement.prepare', 'institution', 'POST /rights/:id<right>/uplifts', bodies.upload),
];

const connections = [
  row('institution.read', 'institution', 'GET /institutions/:id<institution>/connections'),
  row('connection.declare', 'institution', 'POST /institutions/:id<institution>/connections', bodies.connection),
  row('connection.check', 'institution', 'PUT /rights/:id<right>/connection', bodies.naming),
  row('connection.check', 'institution', 'POST /connections/:id<connection>/check', bodies.check),
  row('connection.check', 'institution', 'POST /connections/:id<connection>/activate', bodies.letter),
  row('institution.read', 'institution', 'GET /connections/:id<connection>/prints/minutes'),
];

const sanctions = [
  row('sanction.read', 'home', 'GET /sanctions?institution=<institution>&office=<office>'),
  row('sanction.read', 'institution', 'GET /sanctions/:id<sanction>'),
  row('sanction.read', 'institution', 'GET /sanctions/:id<sanction>/prints/:paper<decision>'),
  row('sanction.propose', 'institution', 'POST /institutions/:id<institution>/sanctions', bodies.proposal),
  row('sanction.propose', 'institution', 'POST /sanctions/:id<sanction>/settle', bodies.staleReason),
  // A warning, which the office decides that looks after the institution; heavier ones have a scopes test of their own.
  row('sanction.decide', 'institution', 'POST /sanctions/:id<sanction>/decide', bodies.move),
  row('sanction.decide', 'institution', 'POST /sanctions/:id<sanction>/dismiss', bodies.staleReason),
  row('sanction.decide', 'institution', 'POST /sanctions/:id<sanction>/lift', bodies.staleReason),
  row('report.read', 'home', 'GET /reports?institution=<institution>&office=<office>'),
  row('report.read', 'institution', 'GET /reports/:id<report>'),
  row('report.submit', 'institution', 'POST /reports/:id<report>/submit', bodies.remarks),
];
/** No letter can be prepared about a right that answers match only, and none be signed twice: the scene stays as it is. */
const switchover = [
  row('switchover.read', 'home', 'GET /old-clients?office=<office>'),
  row('switchover.read', 'institution', 'GET /rights/:id<returning>/switchover'),
  row('switchover.read', 'institution', 'GET /rights/:id<returning>/switchover/guide'),
  row('switchover.prepare', 'institution', 'POST /rights/:id<right>/switchover/letters', bodies.switchover),
  row('switchover.try', 'institution', 'POST /rights/:id<returning>/switchover/try', bodies.tryOut),
  row('switchover.read', 'institution', 'GET /switchover-letters/:id<letter>/print'),
  row('switchover.sign', 'institution', 'POST /switchover-letters/:id<letter>/signature'),
];
const ofEvaluation = '/evaluations/:id<evaluation>';
const ofDossier = '/dossiers/:id<dossier>';
const evaluations = [
  row('evaluation.read', 'home', 'GET /evaluations'),
  row('evaluation.conduct', 'home', 'POST /evaluations', bodies.plan),
  row('evaluation.read', 'office', `GET ${ofEvaluation}`),
  row('evaluation.conduct', 'office', `PUT ${ofEvaluation}`, bodies.changedPlan),
  row('evaluation.conduct', 'office', `POST ${ofEvaluation}/invite`, bodies.seen),
  row('evaluation.conduct', 'office', `POST ${ofEvaluation}/postpone`, bodies.postponement),
  row('evaluation.conduct', 'office', `POST ${ofEvaluation}/hold`, bodies.seen),
  row('evaluation.conduct', 'office', `POST ${ofEvaluation}/close`, bodies.seen),
  row('evaluation.conduct', 'office', `PUT ${ofEvaluation}/attendance`, bodies.attendance),
  row('evaluation.conduct', 'office', `POST ${ofEvaluation}/files?kind=material`, bodies.upload),
  row('evaluation.read', 'office', `GET ${ofEvaluation}/files/:fileId<material>`),
  row('evaluation.read', 'office', `GET ${ofEvaluation}/dossiers`),
  row('evaluation.read', 'office', `GET ${ofEvaluation}/prints/:paper<attendance>`),
  row('evaluation.read', 'office', `GET ${ofEvaluation}/summary.pdf`),
  row('evaluation.read', 'office', `GET ${ofEvaluation}/summary.xlsx`),
  row('evaluation.result', 'institution', `GET ${ofDossier}`),
  row('evaluation.conduct', 'institution', `POST ${ofDossier}/refill`),
  row('evaluation.conduct', 'institution', `PUT ${ofDossier}/checklist`, bodies.checklist),
  row('evaluation.conduct', 'institution', `POST ${ofDossier}/findings`, bodies.finding),
  row('evaluation.conduct', 'institution', `PUT ${ofDossier}/findings/:findingId<finding>`, bodies.finding),
  row('evaluation.conduct', 'institution', `DELETE ${ofDossier}/findings/:findingId<finding>`),
  row('evaluation.conduct', 'institution', `POST ${ofDossier}/complete`),
  row('evaluation.conduct', 'institution', `POST ${ofDossier}/reopen`),
  row('evaluation.conduct', 'institution', `POST ${ofDossier}/signature`, bodies.upload),
  row('evaluation.result', 'institution', `GET ${ofDossier}/signed-minutes`),
  row('evaluation.result', 'institution', `GET ${ofDossier}/prints/:paper<minutes>`),
  row('evaluation.result', 'institution', 'GET /institutions/:id<institution>/evaluations'),
  row('evaluation.result', 'home', 'GET /follow-ups'),
  row('evaluation.conduct', 'institution', 'POST /follow-ups/:id<finding>/close', bodies.closing),
];
const feedback = [
  row('feedback.read', 'institution', 'GET /institutions/:institution<institution>/feedback-duties'),
  row('feedback.read', 'institution', 'GET /institutions/:institution<institution>/feedback-deliveries'),
  row(
    'feedback.deliver',
    'institution',
    'POST /institutions/:institution<institution>/feedback-deliveries',
    bodies.upload,
  ),
  row('feedback.read', 'institution', 'GET /feedback-deliveries/:delivery<delivery>'),
  row('feedback.read', 'institution', 'GET /feedback-deliveries/:delivery<delivery>/prints/receipt'),
  row('feedback.read', 'institution', 'GET /feedback-deliveries/:delivery<delivery>/errors'),
  row('feedback.read', 'institution', 'GET /feedback-deliveries/:delivery<delivery>/items'),
  row('feedback.read', 'home', 'GET /feedback-arrears?office=<office>'),
  row('feedback.open', 'institution', 'POST /institutions/:institution<institution>/feedback-looks', bodies.look),
  row('death.read', 'home', 'GET /death-hints'),
  row('death.review', 'office', 'POST /death-hints/:hint<hint>/take-up'),
  row('death.review', 'office', 'POST /death-hints/:hint<hint>/close', bodies.closedHint),
];
const coverage = [
  row('coverage.read', 'home', 'GET /feedback-coverage?from=2026-01&to=2026-06'),
  row(
    'coverage.read',
    'institution',
    'GET /institutions/:institution<institution>/feedback-coverage?from=2026-01&to=2026-06',
  ),
];

const ofTicket = '/tickets/:ticket<ticket>';
const tickets = [
  row('ticket.read', 'home', 'GET /tickets?office=<office>&institution=<institution>'),
  // Of a verification that was another's: whoever may is told so.
  row('ticket.open', 'home', 'POST /tickets', bodies.verification),
  row('ticket.open', 'home', 'GET /verifications/:verification<request>/ticket'),
  row('ticket.read', 'institution', `GET ${ofTicket}`),
  row('ticket.handle', 'institution', `POST ${ofTicket}/take-up`),
  row('ticket.handle', 'institution', `POST ${ofTicket}/nik`),
  row('ticket.handle', 'institution', `POST ${ofTicket}/answer`, bodies.ticketAnswer),
  row('ticket.open', 'institution', `POST ${ofTicket}/close`),
  row('ticket.open', 'institution', `POST ${ofTicket}/withdraw`),
];

const others = [
  row('notice.read', 'home', 'GET /notices'),
  // A notice to an office is its people's, not of whoever sees the office.
  row('notice.read', 'office', 'POST /notices/:id<notice>/read', undefined, { secret: true }),
  row('person.look', 'home', 'POST /person-looks', bodies.look),
  row('person.verify', 'home', 'GET /portal-rights'),
  row('person.verify', 'institution', 'POST /rights/:right<portalRight>/verifications', bodies.nothing),
  row('person.verify', 'institution', 'POST /rights/:right<portalRight>/document-verifications', bodies.nothing),
  row('person.verify', 'home', 'GET /own-verifications'),
];

const ofJob = '/rights/:right<portalRight>/bulk-verifications/:id<job>';
/** A job is its operator's own, and each side's operator has handed one in; it is done, so that no move changes it. */
const jobs = [
  row('person.verify', 'institution', 'GET /rights/:right<portalRight>/bulk-template'),
  row('person.verify', 'institution', 'POST /rights/:right<portalRight>/bulk-previews', bodies.upload),
  row('person.verify', 'institution', 'POST /rights/:right<portalRight>/bulk-verifications', bodies.upload),
  row('person.verify', 'institution', 'GET /rights/:right<portalRight>/bulk-verifications'),
  row('person.verify', 'home', 'GET /bulk-verifications'),
  row('person.verify', 'institution', 'GET /bulk-verifications/:id<job>', undefined, { secret: true }),
  row('person.verify', 'institution', `GET ${ofJob}`),
  row('person.verify', 'institution', `GET ${ofJob}/dry-run`),
  row('person.verify', 'institution', `GET ${ofJob}/rows`),
  row('person.verify', 'institution', `GET ${ofJob}/results?rows=failed`),
  row('person.verify', 'institution', `POST ${ofJob}/start`),
  row('person.verify', 'institution', `POST ${ofJob}/pause`),
  row('person.verify', 'institution', `POST ${ofJob}/resume`),
  row('person.verify', 'institution', `POST ${ofJob}/cancel`),
  row('person.verify', 'institution', `DELETE ${ofJob}`),
];

const usage = [
  row('usage.read', 'home', 'GET /usage/by/:dimension<sector>'),
  row('usage.read', 'home', 'GET /usage/by/:dimension<sector>?office=<office>&institution=<institution>'),
  row('usage.read', 'home', 'GET /usage/elements?institution=<institution>'),
  row('usage.read', 'home', 'GET /usage/hours?institution=<institution>'),
  row('usage.read', 'home', 'GET /usage/findings?institution=<institution>'),
  row('usage.read', 'home', 'GET /usage/institutions?sort=name&office=<office>'),
  row('usage.read', 'home', 'GET /usage/uplifts?institution=<institution>'),
  row('usage.read', 'institution', 'GET /institutions/:institution<institution>/usage'),
  row('usage.read', 'institution', 'GET /institutions/:institution<institution>/usage/users'),
  row('pattern.read', 'home', 'GET /usage/patterns?institution=<institution>'),
  // An institution's people see their institution, but not what looks unusual in its use.
  row('pattern.read', 'office', 'GET /usage/patterns/:pattern<pattern>'),
  row('pattern.close', 'office', 'POST /usage/patterns/:pattern<pattern>/close', bodies.remark),
];

const inspection = [
  row('log.read', 'home', 'GET /log/records'),
  row('log.read', 'home', 'GET /log/records?institution=<institution>&right=<right>&officer=<admin>'),
  row('log.read', 'institution', 'GET /log/records/:id<record>'),
  row('log.read', 'home', 'GET /log/head'),
  row('log.read', 'home', 'POST /log/person-searches', bodies.logSearch),
];

const ofInstitution = '/institutions/:id<institution>';
const integration = [
  row('credential.read', 'institution', `GET ${ofInstitution}/credentials`),
  row('credential.manage', 'institution', `POST ${ofInstitution}/credentials`, bodies.testKey),
  row('credential.found', 'institution', `POST ${ofInstitution}/credentials`, bodies.liveKey),
  row('credential.manage', 'institution', 'POST /credentials/:id<key>/rotate', bodies.rotation),
  row('agreement.read', 'institution', `GET ${ofInstitution}/networks`),
  row('agreement.read', 'institution', `GET ${ofInstitution}/go-live`),
  row('request.read', 'institution', `GET ${ofInstitution}/requests`),
  row('request.read', 'institution', `GET ${ofInstitution}/requests/:request<request>`),
  row('sandbox.try', 'home', 'GET /sandbox'),
  row('sandbox.try', 'institution', 'POST /sandbox/credentials/:credential<key>/verifications', bodies.nothing),
  row(
    'sandbox.try',
    'institution',
    'POST /sandbox/credentials/:credential<key>/document-verifications',
    bodies.nothing,
  ),
];

const boards = [
  row('home.read', 'home', 'GET /beranda'),
  row('home.read', 'home', 'GET /search?q=penanda'),
  row('ending.read', 'home', 'GET /expiry-calendar?from=2026-12'),
  row('ending.read', 'home', 'GET /expiry-calendar?office=<office>'),
  row('progress.read', 'institution', 'GET /institutions/:id<institution>/onboarding'),
  row('progress.read', 'institution', 'GET /institutions/:id<institution>/overview'),
];

/** These end what the rows above are about. */
const endings = [
  row(['credential.manage', 'credential.found'], 'institution', 'POST /credentials/:id<key>/revoke', bodies.reason),
  row('connection.check', 'institution', 'POST /connections/:id<connection>/end', bodies.letter),
  row('agreement.sign', 'institution', 'POST /agreements/:id<agreement>/end', bodies.reason),
];

/** Every route of the portal, in the order in which they are called. */
export const rows: readonly Row[] = [
  ...offices,
  ...staff,
  ...institutions,
  ...users,
  ...applicants,
  ...applications,
  ...agreements,
  ...connections,
  ...sanctions,
  ...switchover,
  ...evaluations,
  ...feedback,
  ...coverage,
  ...tickets,
  ...others,
  ...jobs,
  ...usage,
  ...inspection,
  ...integration,
  ...boards,
  ...endings,
  ...signInRows,
];
