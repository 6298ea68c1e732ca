import { type Static, type TProperties, Type } from 'typebox';
import type { Day, Uuid } from '../../kernel/index.ts';
import { reportStates } from './model.ts';

const strict = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const uuid = Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' });
const day = Type.Unsafe<Day>({ type: 'string', format: 'date' });
const state = Type.Unsafe<(typeof reportStates)[number]>({ type: 'string', enum: [...reportStates] });

/** Ids in paths. */
export const Id = strict({ id: uuid });
export type Id = Static<typeof Id>;

/** What an institution says of its report. */
export const SubmitBody = strict({ remarks: Type.String({ maxLength: 4000 }) });
export type SubmitBody = Static<typeof SubmitBody>;

/** Which reports are listed, and which page. */
export const ListQuery = strict({
  state: Type.Optional(state),
  office: Type.Optional(Type.String({ maxLength: 4 })),
  institution: Type.Optional(uuid),
  year: Type.Optional(Type.String({ pattern: '^[12]\\d{3}$' })),
  semester: Type.Optional(Type.Unsafe<'1' | '2'>({ type: 'string', enum: ['1', '2'] })),
  after: Type.Optional(uuid),
  limit: Type.Optional(Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$' })),
});
export type ListQuery = Static<typeof ListQuery>;

/** A report as it is answered; `remarks` is null until it is submitted. */
export const ReportView = Type.Object({
  reportId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  year: Type.Integer(),
  semester: Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] }),
  state,
  openedOn: day,
  dueOn: day,
  daysLate: Type.Integer({ description: 'Whole days since it was due; 0 when it is not late.' }),
  figures: Type.Record(Type.String(), Type.Integer(), { description: 'What was known when it was opened.' }),
  submittedOn: Type.Unsafe<Day | null>({ type: ['string', 'null'], format: 'date' }),
  remarks: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
});
export type ReportView = Static<typeof ReportView>;

export const ReportList = Type.Object({
  reports: Type.Array(ReportView),
  next: Type.Unsafe<Uuid | null>({ type: ['string', 'null'], format: 'uuid' }),
});
