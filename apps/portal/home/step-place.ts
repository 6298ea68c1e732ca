import type { Where } from '../router/places.ts';
import type { Onboarding, OnboardingStep } from './queries.ts';

type NextKey = NonNullable<OnboardingStep['next']>['key'];

/** Where the next step of a way is done, by whoever's turn it is; an office has no place for a call, which an application makes. */
export function placeOfStep(
  key: NextKey,
  { institution, applicationId }: Onboarding,
  atOffice: boolean,
): Where | undefined {
  const { institutionId } = institution;
  const agreements: Where = { place: 'agreements', search: { lembaga: institutionId } };
  switch (key) {
    case 'apply':
    case 'apply_again':
      return { place: 'applications' };
    case 'submit_form':
    case 'mend_form':
      return applicationId === null
        ? { place: 'applications' }
        : { place: 'applicationForm', of: { id: applicationId } };
    case 'draft_agreement':
      return { place: 'newAgreement', search: { lembaga: institutionId, permohonan: applicationId ?? undefined } };
    case 'sign_agreement':
    case 'sign_annex':
      return agreements;
    case 'make_first_call':
      return atOffice ? undefined : { place: 'goLive' };
    case 'open_network':
      return atOffice ? { place: 'connections', of: { id: institutionId } } : { place: 'ownConnections' };
    case 'appoint_users':
      return { place: 'newUser' };
    case 'deliver_feedback':
    case 'deliver_arrears':
      return atOffice ? { place: 'institutionFeedback', of: { institution: institutionId } } : { place: 'feedback' };
    case 'appoint_admin':
      return { place: 'institution', of: { id: institutionId } };
    default:
      return applicationId === null ? { place: 'applications' } : { place: 'application', of: { id: applicationId } };
  }
}
