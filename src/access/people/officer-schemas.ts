import { type Static, Type } from 'typebox';
import { endReasons, institutionRoles, officeRoles, roles } from '../../institutions/index.ts';
import {
  day,
  dayOrNull,
  line,
  oneOf,
  paging,
  someOf,
  strict,
  textOrNull,
  uuid,
  uuidOrNull,
  words,
} from '../route-words.ts';

/** Body of a letter of appointment (surat penunjukan); without `endsOn` until it is revoked. */
export const NewLetter = strict({
  letterNo: words(100),
  letterDate: day,
  startsOn: day,
  endsOn: Type.Optional(dayOrNull),
  fileId: Type.Optional(uuidOrNull),
});
export type NewLetter = Static<typeof NewLetter>;

const contact = { position: line(200), employeeNo: line(50), email: line(200), phone: line(50) };
const person = {
  name: words(200),
  position: Type.Optional(contact.position),
  employeeNo: Type.Optional(contact.employeeNo),
  email: Type.Optional(contact.email),
  phone: Type.Optional(contact.phone),
  appointment: NewLetter,
};

/** Body that appoints an officer of an office. */
export const NewStaff = strict({ ...person, roles: someOf(officeRoles) });
export type NewStaff = Static<typeof NewStaff>;

/** Body that appoints an officer of an institution. */
export const NewUser = strict({ ...person, roles: someOf(institutionRoles) });
export type NewUser = Static<typeof NewUser>;

/** Body that appoints the first administrator from outside; `lost` says by which letter those who were are lost. */
export const NewAdmin = strict({
  ...person,
  lost: Type.Optional(strict({ because: oneOf(endReasons), letterNo: words(100) })),
});
export type NewAdmin = Static<typeof NewAdmin>;

/** Body of a change: all that can change about an officer. */
export const OfficerChange = strict({ roles: someOf([...officeRoles, ...institutionRoles]), ...contact });
export type OfficerChange = Static<typeof OfficerChange>;

/** Body of an end of office; `on` is today unless it says otherwise. */
export const OfficerEnd = strict({ because: oneOf(endReasons), letterNo: words(100), on: Type.Optional(day) });
export type OfficerEnd = Static<typeof OfficerEnd>;

const status = oneOf(['active', 'deactivated']);

/** Query of a list of officers. */
export const OfficersQuery = strict({
  ...paging,
  status: Type.Optional(status),
  role: Type.Optional(oneOf([...officeRoles, ...institutionRoles])),
});
export type OfficersQuery = Static<typeof OfficersQuery>;

const fields = {
  officerId: uuid,
  officeCode: textOrNull,
  institutionId: uuidOrNull,
  roles: Type.Array(oneOf(roles)),
  name: Type.String(),
  position: Type.String(),
  employeeNo: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  status,
  endedOn: dayOrNull,
  endedBecause: textOrNull,
};

/**
 * A page of officers; `acting` says whether a letter of appointment covers today, `appointedUntil` the last day that one of
 * them names, and is null where one is good until it is revoked.
 */
export const OfficersFound = Type.Object({
  total: Type.Integer(),
  officers: Type.Array(Type.Object({ ...fields, acting: Type.Boolean(), appointedUntil: dayOrNull })),
});

/** How far somebody is with signing in; see `signInOf`. */
export const signInStates = ['no_letter', 'letter_open', 'letter_lapsed', 'set_up'] as const;

/**
 * One officer with the letters that appointed it, the latest first; whether it may act today, and how far it is with
 * signing in: `codeUntil` is until when the code of a letter can be used that was not yet.
 */
export const OfficerView = Type.Object({
  ...fields,
  acting: Type.Boolean(),
  signIn: Type.Object({ state: oneOf(signInStates), codeUntil: textOrNull }),
  appointments: Type.Array(
    Type.Object({ letterNo: words(100), letterDate: day, startsOn: day, endsOn: dayOrNull, fileId: uuidOrNull }),
  ),
});

/** What appointing somebody answers. */
export const Appointed = Type.Object({ officerId: uuid });
