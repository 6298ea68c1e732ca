import { type Administration, administer } from '../../audit/index.ts';
import { inviteWithin, type Officer } from '../../institutions/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { openApplication } from './open-application.ts';
import { todayAt } from './today-at.ts';

/** Who is invited to type an application, and for which institution. */
export interface Invitation {
  readonly institutionName: string;
  readonly name: string;
  readonly email: string;
}

/** The draft and the person who may fill it in, and who sees nothing else. */
export interface Invited {
  readonly applicationId: Uuid;
  readonly officerId: Uuid;
}

/**
 * Opens a draft at the officer's own office and enters the applicant who fills it in. How that one signs in is not said
 * here. Throws `invalid_input`.
 */
export async function inviteApplicant(
  by: Administration,
  officer: Officer & { readonly officeCode: string },
  { institutionName, name, email }: Invitation,
): Promise<Invited> {
  const { officeCode } = officer;
  const officerId = uuidV7(by.clock.now());
  return administer(by, async (tx, tell) => {
    const applicationId = (await openApplication(tx, tell, by.clock, {
      move: 'invite',
      officer,
      officeCode,
      channel: 'invited',
      agendaNo: null,
      receivedOn: await todayAt(tx, by.clock, officeCode),
      institutionId: null,
      renews: null,
      applicant: { ...emptyApplicant, name: institutionName, contactName: name, contactEmail: email },
      form: emptyForm,
    })) as Uuid;
    await inviteWithin(tx, tell, officerId, { applicationId, name, email });
    return { applicationId, officerId };
  });
}
