import {
  type Application,
  type ApplicationState,
  addAttachment,
  decideApplication,
  forwardApplication,
  getApplication,
  type Move,
  recordMove,
  registerApplication,
  submitApplication,
  takeUpApplication,
} from '../../src/agreements/index.ts';
import { administer } from '../../src/audit/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { checkFile, noScan } from '../../src/platform/files/index.ts';
import { aPdf } from '../files/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';
import type { OfficePeople, Staff } from '../staff/index.ts';
import { aForm, anApplicant } from './forms.ts';

/** Registers a complete paper form with its scan at an office, and answers the draft. */
export async function enterApplication(
  by: Authority,
  { reviewer, officeCode }: Pick<OfficePeople, 'reviewer' | 'officeCode'>,
  { applicant = anApplicant(), form = aForm(), institutionId = null as Uuid | null } = {},
): Promise<Application> {
  const officer = { ...reviewer, officeCode };
  const id = await registerApplication(by, officer, { applicant, form, institutionId });
  await addPaper(by, reviewer, id, 'form_scan');
  return getApplication(by.pool, id);
}

/** What a walk needs: who there is, and which office the application was handed in to. */
export interface Walk {
  readonly staff: Staff;
  readonly office: OfficePeople;
}

const afterDecision = [
  ['pks_drafted', 'draft_pks'],
  ['pks_signed', 'sign_pks'],
  ['juknis_signed', 'sign_juknis'],
  ['credentials_requested', 'request_credentials'],
  ['network_check', 'await_network'],
  ['trial', 'begin_trial'],
  ['active', 'activate'],
] as const;

/** Leads a regional draft on until it is in a state, by the moves that officers make. */
export async function walkTo(
  by: Authority,
  draft: Application,
  { staff, office }: Walk,
  until: Exclude<ApplicationState, 'draft' | 'returned' | 'refused' | 'mou'>,
): Promise<Application> {
  const { head, reviewer } = office;
  let at = await submitApplication(by, reviewer, draft);
  if (at.state === until) return at;
  at = await takeUpApplication(by, reviewer, at);
  if (at.state === until) return at;
  const fileId = await addPaper(by, reviewer, at.applicationId, 'region_head_letter');
  at = await forwardApplication(by, reviewer, at, { letterNo: '100/1/Pem', letterDate: aMonday, fileId });
  if (at.state === until) return at;
  at = await decideApplication(by, staff.pusat.head, at, { decision: 'approve' });
  for (const [state, move] of afterDecision) {
    if (at.state === until) return at;
    at = await make(by, move.startsWith('sign') ? head : reviewer, at, move, fileId);
    if (at.state !== state) throw new Error(`${move} led to ${at.state}`);
  }
  return at;
}

function make(
  by: Authority,
  officer: Officer,
  application: Application,
  move: Exclude<Move, 'register' | 'invite' | 'renew'>,
  fileId: Uuid,
): Promise<Application> {
  const details = { letterNo: `470/${move}`, letterDate: aMonday, fileId };
  return administer(by, (tx, tell) => recordMove(tx, tell, by.clock, { application, move, officer, details }));
}

async function addPaper(
  by: Authority,
  officer: Officer,
  id: Uuid,
  kind: 'form_scan' | 'region_head_letter',
): Promise<Uuid> {
  return addAttachment(by, officer, id, { kind, file: await checkFile({ name: kind, content: aPdf(kind) }, noScan) });
}
