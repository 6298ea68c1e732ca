export { type RetentionOutcome, retentionOutcomes } from './append-retention.ts';
export { dropMonth, type MonthDropped } from './drop-month.ts';
export { type LogMonth, monthName, parseMonth } from './month.ts';
export { commitTo, type LeafCommitment } from './month-roots.ts';
export { type ProvenMonths, proveDropped } from './prove-dropped.ts';
export { type DroppedMonth, readDropped, recordName } from './read-dropped.ts';
export { type DropRefusal, type DropRefusalCode, dropRefusals } from './refusals.ts';
export { type Dropping, type DropSurvey, type DropTerms, surveyDrop } from './survey-drop.ts';
