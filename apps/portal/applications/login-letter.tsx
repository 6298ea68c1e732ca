import { answerOf, api } from '../api/client.ts';
import { LoginLetterDialog } from '../officers/login-letter-dialog.tsx';

interface LoginLetterProps {
  readonly applicationId: string;
  /** Whom it is for: the person while its name is at hand, else who applies. */
  readonly name: string;
  /** Whether the applicant was invited a moment ago, so that there is nothing that a letter could void. */
  readonly isFirst?: boolean;
}

/** Makes the letter by which an invited applicant signs in for the first time. */
export function LoginLetter({ applicationId: id, name, isFirst = false }: LoginLetterProps) {
  const make = () => {
    const asked = { params: { path: { id } }, headers: { accept: 'application/pdf' }, parseAs: 'blob' } as const;
    return answerOf(api.POST('/portal/v1/applications/{id}/first-login', asked));
  };
  return <LoginLetterDialog name={name} make={make} {...(isFirst && { state: 'no_letter' })} />;
}
