import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { type ContactValues, contactFields } from './new-officer.ts';
import { officerWords } from './officer-words.ts';
import { ContactFields } from './person-fields.tsx';
import { keepOfficer, type Officer, type Role } from './queries.ts';
import { rolesAt } from './role-duties.ts';
import { RoleField } from './role-field.tsx';

interface ChangeDialogProps {
  readonly officer: Officer;
  readonly isOwn: boolean;
}

/** Changes roles and contact of an officer. Nobody gives itself a role, so the own ones alone are offered there. */
export function ChangeDialog({ officer, isOwn }: ChangeDialogProps) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.change} title={`${said.change}: ${officer.name}`}>
      {(close, back) => <ChangeForm officer={officer} isOwn={isOwn} close={close} back={back} />}
    </ActDialog>
  );
}

interface ChangeFormProps extends ChangeDialogProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

interface ChangeValues extends ContactValues {
  readonly roles: Role[];
}

function ChangeForm({ officer, isOwn, close, back }: ChangeFormProps) {
  const said = useWords(actWords);
  const words = useWords(officerWords);
  const { position, employeeNo, email, phone, roles } = officer;
  const form = useFields<ChangeValues>({ position, employeeNo, email, phone, roles });
  const sending = useSending(form, { fields: { ...contactFields, roles: 'roles' } }, async (values) => {
    const params = { path: { officer: officer.officerId } };
    const body = { ...values, roles: values.roles as Exclude<Role, 'applicant'>[] };
    await keepOfficer(await answerOf(api.PUT('/portal/v1/officers/{officer}', { params, body })));
    close();
  });
  const here = rolesAt[officer.officeCode === null ? 'institution' : 'office'];
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <RoleField form={form} roles={isOwn ? roles : here} {...(isOwn && { hint: words.ownRolesHint })} />
      <ContactFields form={form} />
    </Form>
  );
}
