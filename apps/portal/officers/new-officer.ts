import { readDay } from '../forms/day.ts';
import type { Officer, Role } from './queries.ts';

/** How to reach an officer, as it is typed. */
export type ContactValues = Pick<Officer, 'position' | 'employeeNo' | 'email' | 'phone'>;

/** A letter of appointment, as it is typed: days as dd-mm-yyyy. */
export interface LetterValues {
  readonly letterNo: string;
  readonly letterDate: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly scan: FileList | null;
}

/** Somebody who is to be appointed, as it is typed. */
export interface NewOfficerValues extends ContactValues, LetterValues {
  readonly name: string;
  readonly roles: Role[];
}

export const emptyLetter: LetterValues = { letterNo: '', letterDate: '', startsOn: '', endsOn: '', scan: null };

export const emptyOfficer: NewOfficerValues = {
  ...{ name: '', position: '', employeeNo: '', email: '', phone: '', roles: [] },
  ...emptyLetter,
};

/** Which field is which in the API: how to reach somebody. */
export const contactFields = {
  position: 'position',
  employeeNo: 'employeeNo',
  email: 'email',
  phone: 'phone',
} as const;
/** A letter that stands alone. */
export const letterFields = {
  letterNo: 'letterNo',
  letterDate: 'letterDate',
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  file: 'scan',
  fileId: 'scan',
} as const;
const appointment = {
  'appointment.letterNo': 'letterNo',
  'appointment.letterDate': 'letterDate',
  'appointment.startsOn': 'startsOn',
  'appointment.endsOn': 'endsOn',
  'appointment.fileId': 'scan',
} as const;

/** Somebody with its letter, roles aside. */
export const personFields = { name: 'name', ...contactFields, ...letterFields, ...appointment } as const;

/** The scan that a letter bears, where there is one. */
interface Scanned {
  readonly fileId?: string;
}

/** A letter as the API takes it. */
export function letterIn({ letterNo, letterDate, startsOn, endsOn }: LetterValues, scanned: Scanned) {
  return {
    letterNo: letterNo.trim(),
    letterDate: readDay(letterDate) ?? '',
    startsOn: readDay(startsOn) ?? '',
    endsOn: readDay(endsOn) ?? null,
    ...scanned,
  };
}

/** Somebody with its letter as the API takes both; roles are given by whoever may choose them. */
export function personIn(values: Omit<NewOfficerValues, 'roles'>, scanned: Scanned) {
  const { name, position, employeeNo, email, phone, ...letter } = values;
  return {
    name: name.trim(),
    position,
    employeeNo,
    email: email.trim(),
    phone,
    appointment: letterIn(letter, scanned),
  };
}
