import type { Clock } from '../../kernel/index.ts';
import { type Addressee, type NoticeKind, notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Application } from './model.ts';
import type { Move } from './moves.ts';

/** Kinds that tell of an application. */
type Kind = Extract<NoticeKind, `application.${string}`>;

interface Telling {
  readonly kind: Kind;
  /** The office that has to act next, or whoever applies. */
  readonly to: 'holder' | 'applicant';
}

/** Who hears of a move: the side that has to do something about it, and the applicant of what was decided. */
const tellings: Partial<Record<Move, readonly Telling[]>> = {
  submit: [{ kind: 'application.submitted', to: 'holder' }],
  return: [{ kind: 'application.returned', to: 'applicant' }],
  forward: [{ kind: 'application.forwarded', to: 'holder' }],
  approve: [
    { kind: 'application.approved', to: 'applicant' },
    { kind: 'application.approved', to: 'holder' },
  ],
  refuse: [
    { kind: 'application.refused', to: 'applicant' },
    { kind: 'application.refused', to: 'holder' },
  ],
  request_credentials: [{ kind: 'application.credentials_requested', to: 'holder' }],
  activate: [{ kind: 'application.activated', to: 'applicant' }],
};

/**
 * Tells of a move inside its transaction; `application` is as the move left it. Remarks and reasons stay in the
 * application: they may name people.
 */
export async function tellOfMove(
  tx: Sql,
  clock: Clock,
  move: Move,
  application: Application,
  letterNo: string | null,
): Promise<void> {
  const { applicationId, version, applicant } = application;
  for (const { kind, to } of tellings[move] ?? []) {
    const addressee = addresseeOf(application, to);
    if (!addressee) continue;
    const data = { institution: applicant.name, letter: letterNo ?? '' };
    await notify(tx, clock, {
      to: addressee,
      kind,
      about: applicationId,
      data,
      key: `${kind}/${applicationId}/${version}/${to}`,
    });
  }
}

/** Whoever handed in a form at the counter has no account, and hears by letter. */
function addresseeOf(
  { holder, institutionId, channel, applicationId }: Application,
  to: Telling['to'],
): Addressee | undefined {
  if (to === 'holder') return { officeCode: holder };
  if (institutionId !== null) return { institutionId };
  return channel === 'invited' ? { applicationId } : undefined;
}
