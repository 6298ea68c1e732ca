import { type Static, Type } from 'typebox';
import type { Uuid } from '../../kernel/index.ts';
import { DocumentVerificationRequest, VerificationRequest } from '../native/index.ts';

const { nik, elements, caseRef } = VerificationRequest.properties;
const { document } = DocumentVerificationRequest.properties;
const exact = { additionalProperties: false };

/** The right that is asked under. */
export const AtRight = Type.Object({ right: Type.Unsafe<Uuid>({ type: 'string', format: 'uuid' }) }, exact);
export type AtRight = Static<typeof AtRight>;

/** A question of an operator. Its purpose is that of the right, its officer whoever has signed in. */
export const OperatorQuestion = Type.Object({ nik, elements, caseRef }, exact);
export type OperatorQuestion = Static<typeof OperatorQuestion>;

/** The same about the number of a document. */
export const OperatorDocumentQuestion = Type.Object({ nik, document, caseRef }, exact);
export type OperatorDocumentQuestion = Static<typeof OperatorDocumentQuestion>;
