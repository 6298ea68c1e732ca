import { type Static, Type } from 'typebox';
import { institutionClasses, institutionKinds, institutionStatuses } from '../../institutions/index.ts';
import { line, oneOf, paging, strict, textOrNull, uuid, words } from '../route-words.ts';

export const AtOffice = strict({ office: Type.String({ pattern: '^\\d{2}(\\d{2})?$' }) });
export type AtOffice = Static<typeof AtOffice>;

export const AtInstitution = strict({ institution: uuid });
export type AtInstitution = Static<typeof AtInstitution>;

const letterhead = { government: line(200), address: line(300), contact: line(200) };

/** Body of a letterhead (kop surat). */
export const LetterheadBody = strict(letterhead);
export type LetterheadBody = Static<typeof LetterheadBody>;

/** An office of the authority with its letterhead. */
export const OfficeView = Type.Object({
  officeCode: Type.String(),
  name: Type.String(),
  timeZone: oneOf(['WIB', 'WITA', 'WIT']),
  ...letterhead,
});

export const OfficesFound = Type.Object({ offices: Type.Array(OfficeView) });

/** Query of a list of institutions; `q` is a part of name or slug. */
export const InstitutionsQuery = strict({
  ...paging,
  q: Type.Optional(words(100)),
  office: Type.Optional(AtOffice.properties.office),
  class: Type.Optional(oneOf(institutionClasses)),
  kind: Type.Optional(oneOf(institutionKinds)),
  sector: Type.Optional(words(100)),
  status: Type.Optional(oneOf(institutionStatuses)),
});
export type InstitutionsQuery = Static<typeof InstitutionsQuery>;

const fields = {
  institutionId: uuid,
  officeCode: Type.String(),
  slug: Type.String(),
  customerId: textOrNull,
  name: Type.String(),
  class: oneOf(institutionClasses),
  kind: oneOf(institutionKinds),
  sector: Type.String(),
  status: oneOf(institutionStatuses),
};

export const InstitutionsFound = Type.Object({
  total: Type.Integer(),
  institutions: Type.Array(Type.Object(fields)),
});

const contact = { address: line(300), leaderName: line(200), leaderPosition: line(200), supervisor: line(200) };

/** Body of a change of an institution, with the number of the letter that asks for it. */
export const InstitutionChange = strict({ ...contact, letterNo: words(100) });
export type InstitutionChange = Static<typeof InstitutionChange>;

/** What is to be said about an institution's people: nobody can appoint users; one alone can. */
export const institutionNotices = ['no_admin', 'one_admin'] as const;

/** One institution with its office and how many officers it has. */
export const InstitutionView = Type.Object({
  ...fields,
  ...contact,
  office: OfficeView,
  users: Type.Object({
    active: Type.Integer(),
    deactivated: Type.Integer(),
    operators: Type.Integer(),
    integrators: Type.Integer(),
  }),
  adminsActive: Type.Integer(),
  adminsRecommended: Type.Integer(),
  notices: Type.Array(oneOf(institutionNotices)),
});
