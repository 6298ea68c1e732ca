import { useNavigate } from '@tanstack/react-router';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { emptyOfficer, type NewOfficerValues, personFields, personIn } from './new-officer.ts';
import { officerWords } from './officer-words.ts';
import { ContactFields, LetterFields } from './person-fields.tsx';
import { readPeopleAgain } from './queries.ts';
import { rolesAt } from './role-duties.ts';
import { RoleField } from './role-field.tsx';
import { type KeepScan, useScan } from './use-scan.ts';

interface AppointFormProps {
  readonly at: keyof typeof rolesAt;
  /** The page of whoever was appointed: there the login letter is made, which is the next step. */
  readonly place: 'staffMember' | 'user';
  /** Appoints, and answers the new officer's id. */
  readonly appoint: (
    person: ReturnType<typeof personIn> & Pick<NewOfficerValues, 'roles'>,
  ) => Promise<{ readonly officerId: string }>;
  readonly keep: KeepScan;
}

/** Appoints somebody by a letter of appointment, and leads to its page. */
export function AppointForm({ at, place, appoint, keep }: AppointFormProps) {
  const said = useWords(officerWords);
  const acts = useWords(actWords);
  const rules = useRules();
  const navigate = useNavigate();
  const form = useFields<NewOfficerValues>(emptyOfficer);
  const scanOf = useScan(keep);
  const sending = useSending(form, { fields: { ...personFields, roles: 'roles' } }, async ({ roles, ...values }) => {
    const { officerId } = await appoint({ ...personIn(values, await scanOf(values.scan)), roles });
    await readPeopleAgain();
    await navigate({ to: pathOf(place), params: { officer: officerId } as never });
  });
  return (
    <Form sending={sending} send={acts.appoint[at]}>
      <h2>{said.person}</h2>
      <TextField {...fieldOf(form, 'name', rules.filled)} label={said.name} maxLength={200} />
      <ContactFields form={form} />
      <RoleField form={form} roles={rolesAt[at]} />
      <h2>{said.letters}</h2>
      <LetterFields form={form} />
    </Form>
  );
}
