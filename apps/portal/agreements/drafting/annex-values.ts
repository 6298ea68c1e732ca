import { readNetworks } from '../../connections/read-networks.ts';
import { readCount } from '../../forms/count.ts';
import { readDay, writeDay } from '../../forms/day.ts';
import { readMinute, writeMinute } from '../../time/minutes.ts';
import type { Annex, AnnexRight, Duty } from '../queries.ts';
import { KEY_ELEMENT } from './key-element.ts';

/** A right as it is typed. `base` is what it was before: terms that no field shows stay as they are. */
export interface RightValues {
  key: string;
  base: AnnexRight | null;
  purpose: AnnexRight['purpose'];
  method: NonNullable<AnnexRight['method']>;
  output: NonNullable<AnnexRight['output']>;
  elements: string[];
  documents: string[];
  quota: string;
  reserve: string;
  networks: string;
  weekdays: string[];
  opens: string;
  closes: string;
  scope: string;
  threshold: string;
  requiresOfficer: boolean;
  requiresCase: boolean;
  valuesUntil: string;
  valuesApproval: string;
}

/** Data balikan as it is typed; no frequency is that of the settings. */
export interface DutyValues {
  key: string;
  kind: string;
  format: string;
  frequency: NonNullable<Duty['frequency']> | '';
  sensitivity: NonNullable<Duty['sensitivity']>;
  readable: boolean;
}

/** An annex as it is typed. */
export interface AnnexValues {
  rights: RightValues[];
  feedback: DutyValues[];
}

/** An annex as its fields show it. */
export function toValues({ rights, feedback = [] }: Annex): AnnexValues {
  return { rights: rights.map(rightValues), feedback: feedback.map(dutyValues) };
}

/** A right, or a new one of which only the key is known, as its fields show it; what it leaves out is as usual. */
export function rightValues(right: Partial<AnnexRight> & { readonly key: string }): RightValues {
  return {
    key: right.key,
    base: right.elements ? (right as AnnexRight) : null,
    purpose: right.purpose ?? 'public_service',
    method: right.method ?? 'web_service',
    output: right.output ?? 'match',
    elements: (right.elements ?? []).filter((name) => name !== KEY_ELEMENT),
    documents: [...(right.documents ?? [])],
    quota: right.dailyQuota === undefined ? '' : String(right.dailyQuota),
    reserve: String(right.emergencyReserve ?? 0),
    networks: (right.networks ?? []).join('\n'),
    weekdays: (right.weekdays ?? [1, 2, 3, 4, 5, 6, 7]).map(String),
    opens: writeMinute(right.opensMinute ?? 0),
    closes: writeMinute(right.closesMinute ?? 1440),
    scope: (right.regionScope ?? []).join(' '),
    threshold: String(right.threshold ?? 80),
    requiresOfficer: right.requiresOfficer ?? false,
    requiresCase: right.requiresCase ?? false,
    valuesUntil: writeDay(right.valuesUntil),
    valuesApproval: right.valuesApproval ?? '',
  };
}

/** Data balikan as its fields show it. */
export function dutyValues({ frequency, sensitivity, readable, ...duty }: Duty): DutyValues {
  return { ...duty, frequency: frequency ?? '', sensitivity: sensitivity ?? 'plain', readable: readable ?? false };
}

/** The annex that was typed, as the API takes it. */
export function toAnnex({ rights, feedback }: AnnexValues): Annex {
  return { rights: rights.map(toRight), feedback: feedback.map(toDuty) };
}

function toRight({ base, quota, reserve, opens, closes, scope, ...values }: RightValues): AnnexRight {
  const { key, purpose, method, output, documents, requiresOfficer, requiresCase, valuesApproval } = values;
  const returns = values.valuesUntil.trim() !== '' || valuesApproval.trim() !== '';
  return {
    ...base,
    ...{ key, purpose, method, output, requiresOfficer, requiresCase },
    elements: withKey(values.elements, base) as AnnexRight['elements'],
    documents: documents as NonNullable<AnnexRight['documents']>,
    dailyQuota: readCount(quota) ?? 0,
    emergencyReserve: readCount(reserve) ?? 0,
    networks: readNetworks(values.networks) ?? [],
    weekdays: values.weekdays.map(Number),
    opensMinute: readMinute(opens) ?? 0,
    closesMinute: readMinute(closes) ?? 1440,
    regionScope: scope.split(/[\s,;]+/).filter(Boolean),
    threshold: readCount(values.threshold) ?? 0,
    answerMode: returns ? 'values' : 'match',
    valuesUntil: readDay(values.valuesUntil) ?? null,
    valuesApproval: valuesApproval.trim() || null,
  };
}

/** Every question is asked by NIK, so every new right has it. One that was agreed without stays without. */
function withKey(elements: readonly string[], base: AnnexRight | null): string[] {
  const lacked = base !== null && !base.elements.some((name) => name === KEY_ELEMENT);
  return lacked ? [...elements] : [KEY_ELEMENT, ...elements];
}

function toDuty({ frequency, ...duty }: DutyValues): Duty {
  return { ...duty, kind: duty.kind.trim(), format: duty.format.trim(), ...(frequency && { frequency }) };
}

/** A key that no right or duty has or had: A to Z, then R27 and on. Keys of what was taken out are never given again. */
export function nextKey(used: Iterable<string>): string {
  const taken = new Set(used);
  for (let at = 0; ; at += 1) {
    const key = at < 26 ? String.fromCharCode(65 + at) : `R${at + 1}`;
    if (!taken.has(key)) return key;
  }
}
