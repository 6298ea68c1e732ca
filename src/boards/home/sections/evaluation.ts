import { Type } from 'typebox';
import { day, dayOrNull, oneOf, strict, uuid } from '../../../access/index.ts';
import { evaluationStates, nextEvaluation } from '../../../monitoring/index.ts';
import { section } from '../section.ts';

const Planned = strict({ evaluationId: uuid, title: Type.String(), day, state: oneOf(evaluationStates) });

const view = strict({
  /** Null before the first one. */
  dueOn: dayOrNull,
  planned: Type.Union([Planned, Type.Null()]),
});

/** The evaluation that the reader's office holds next, and by when it is due. */
export const evaluationSection = section('evaluation.read', view, async ({ sql, officeCode }) =>
  nextEvaluation(sql, officeCode),
);
