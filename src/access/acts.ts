import type { Role } from '../institutions/index.ts';

/** Where an office may do an act: in its whole region, on what it holds itself, or only as Ditjen Dukcapil. */
export type Reach = 'region' | 'office' | 'pusat';

interface Rule {
  readonly who: readonly Role[];
  readonly reach: Reach;
  readonly about: string;
}

const act = (who: readonly Role[], reach: Reach, about: string): Rule => ({ who, reach, about });

const staff: readonly Role[] = ['head', 'reviewer', 'administrator', 'auditor'];

/**
 * Everything that people may do, by whom and where. `docs/reference/permissions.md` says the same by hand, and a test
 * walks all routes as every role.
 */
export const acts = {
  'office.read': act(staff, 'region', 'See an office and its letterhead.'),
  'office.change': act(['administrator'], 'office', "Change an office's letterhead."),
  'staff.read': act(staff, 'region', 'See who works at an office.'),
  'staff.manage': act(['administrator'], 'office', 'Appoint, change and end officers of the own office.'),
  'staff.found': act(['administrator'], 'pusat', 'Appoint the first administrator of another office.'),
  'settings.read': act(staff, 'region', 'See the settings, with what is only assumed.'),
  'settings.change': act(['administrator'], 'pusat', 'Change a setting.'),
  'institution.read': act([...staff, 'institution_admin', 'operator', 'integrator'], 'region', 'See an institution.'),
  'institution.change': act(['reviewer'], 'office', 'Change address, leader and supervisor of an institution.'),
  'users.read': act([...staff, 'institution_admin'], 'region', "See an institution's users."),
  'users.manage': act(['institution_admin'], 'office', 'Make, change and end users of the own institution.'),
  'users.found': act(['reviewer', 'administrator'], 'office', "Appoint an institution's admin, or reset a lost one."),
  'application.read': act([...staff, 'institution_admin', 'applicant'], 'region', 'See an application and its papers.'),
  'application.register': act(['reviewer'], 'office', 'Register a paper form at the counter, or invite an applicant.'),
  'application.write': act(
    ['reviewer', 'institution_admin', 'applicant'],
    'office',
    'Fill in and submit an application.',
  ),
  'application.review': act(['reviewer'], 'office', 'Check, return or forward an application.'),
  'application.decide': act(['head'], 'pusat', 'Approve or refuse an application by a numbered letter.'),
  'agreement.read': act([...staff, 'institution_admin', 'integrator'], 'region', 'See agreements, annexes and rights.'),
  'agreement.prepare': act(['reviewer'], 'office', 'Draft agreements, annexes and addenda, and record letters.'),
  'agreement.sign': act(['head'], 'office', 'Record an agreement, annex or addendum as signed.'),
  'connection.declare': act(['reviewer', 'institution_admin', 'integrator'], 'office', 'Declare a closed network.'),
  'connection.check': act(['reviewer'], 'office', 'Record the check of a closed network, open and end it.'),
  'sanction.read': act([...staff, 'institution_admin'], 'region', 'See sanctions, with their evidence and steps.'),
  'sanction.propose': act(['reviewer'], 'office', 'Propose a sanction from evidence, and settle a warning.'),
  'sanction.decide': act(['head'], 'office', 'Decide, dismiss and lift a sanction by a numbered letter.'),
  'report.read': act([...staff, 'institution_admin'], 'region', 'See the usage reports that are owed.'),
  'report.submit': act(['institution_admin'], 'office', 'Submit a usage report of the own institution.'),
  'notice.read': act(
    [...staff, 'institution_admin', 'operator', 'integrator', 'applicant'],
    'office',
    'See notices to oneself and to where one belongs.',
  ),
  'evaluation.read': act(staff, 'region', 'See evaluations (monev), their dossiers and findings.'),
  'evaluation.conduct': act(['reviewer'], 'office', 'Plan and hold an evaluation, and complete and sign its dossiers.'),
  'evaluation.result': act(
    [...staff, 'institution_admin'],
    'region',
    'See signed minutes of evaluations and follow-ups.',
  ),
  'feedback.read': act(
    [...staff, 'institution_admin', 'operator', 'integrator'],
    'region',
    'See duties, receipts, errors and arrears of data balikan; values stay masked.',
  ),
  'feedback.deliver': act(
    ['reviewer', 'institution_admin', 'operator'],
    'office',
    'Deliver data balikan by file: an institution by itself, an office at its counter.',
  ),
  'feedback.open': act(['head', 'reviewer'], 'region', 'Open values of data balikan for a case.'),
  'death.read': act(['head', 'reviewer', 'auditor'], 'region', 'See hints of deaths.'),
  'death.review': act(['reviewer'], 'office', 'Take up hints of deaths and close them.'),
  'coverage.read': act(
    [...staff, 'institution_admin', 'operator', 'integrator'],
    'region',
    'See the coverage of data balikan.',
  ),
  'ticket.open': act(['operator'], 'office', 'Open, close and withdraw tickets about NIKs that were not answered.'),
  'ticket.read': act(
    ['head', 'reviewer', 'auditor', 'institution_admin', 'operator'],
    'region',
    'See tickets about NIKs that were not answered; the NIK stays masked.',
  ),
  'ticket.handle': act(['reviewer'], 'office', 'Take tickets up, see whose NIK they are about, and answer them.'),
  'person.look': act(['head', 'reviewer'], 'region', 'Look at a person for a case.'),
  'person.verify': act(['operator'], 'office', 'Verify people under a right for the portal.'),
  'switchover.read': act(
    [...staff, 'institution_admin', 'integrator'],
    'region',
    'See who still calls old methods, the guide to the new one, and letters about the switch.',
  ),
  'switchover.prepare': act(['reviewer'], 'office', 'Prepare a letter that announces or undoes a switch.'),
  'switchover.sign': act(['head'], 'office', 'Sign a letter that announces or undoes a switch.'),
  'switchover.try': act(
    ['head', 'reviewer'],
    'office',
    "See old and new answer of an institution's right side by side.",
  ),
  'log.read': act(['auditor', 'head'], 'region', 'Look into the access log.'),
  'usage.read': act([...staff, 'institution_admin'], 'region', "See an institution's use, and that of a region."),
  'pattern.read': act(['head', 'reviewer', 'auditor'], 'region', 'See what looks unusual in the use.'),
  'pattern.close': act(['reviewer'], 'office', 'Close an unusual pattern that was looked at, with a remark.'),
  'credential.read': act(
    [...staff, 'institution_admin', 'integrator'],
    'region',
    "See an institution's keys, never a secret.",
  ),
  'credential.manage': act(
    ['institution_admin', 'integrator'],
    'office',
    'Make test keys and further live ones of the own institution, renew and revoke them.',
  ),
  'credential.found': act(['reviewer'], 'office', 'Hand out the first live key of a kind, and revoke a key.'),
  'request.read': act(
    ['institution_admin', 'integrator'],
    'office',
    "See the own institution's requests, without anything about a person.",
  ),
  'sandbox.try': act(['institution_admin', 'integrator'], 'office', 'Try calls in the sandbox without a secret.'),
  'home.read': act(staff, 'region', 'See what waits at the own office, and find things in its region.'),
  'ending.read': act([...staff, 'institution_admin'], 'region', 'See the calendar of what ends.'),
  'progress.read': act(
    [...staff, 'institution_admin', 'integrator'],
    'region',
    'See how far an institution is on its way, and its access at a glance.',
  ),
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof acts;
