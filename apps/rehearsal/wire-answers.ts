import { type ElementName, wireOrder } from '../../src/reference/index.ts';
import {
  outcomes,
  refusalBody,
  valuesBody,
  verifiedBody,
  type WireMethod,
  type WireRefusal,
} from '../../src/verification/index.ts';
import type { Oddity, Scenario } from './scenario.ts';

/** The elements that the known clients place: what an ordinary right grants. */
const granted = wireOrder.filter((element) => element.wireOrder !== null);

/** The body of a scene's answer, in the form of the method called. `before`: hits left until now. */
export function wireAnswer({ answer, nik, person }: Scenario, method: WireMethod, before: number): string {
  const after = Math.max(0, before - 1);
  switch (answer.gives) {
    case 'wire_refusal':
      // No other method can end so: whoever calls one gets an ordinary answer.
      if (answer.refusal === 'moved_to_match' && method.kind === 'match')
        return verdicts(true, undefined, method, after);
      return refused(answer.refusal, method, outcomes[answer.refusal].charged ? after : before);
    case 'verdicts':
      if (method.kind === 'values') return valuesBody(method, registered(nik, person));
      return verdicts(answer.match, answer.oddity, method, after);
    default:
      return refused('not_found', method, after);
  }
}

/** The body of a refusal. Who is not known has no hits left, nor has who has used them up. */
export function refused(refusal: WireRefusal, method: WireMethod, left: number): string {
  const hasNone = refusal === 'login_failed' || refusal === 'credentials_empty' || refusal === 'quota_used_up';
  return refusalBody(refusal, method, hasNone ? 0 : left);
}

/** True for an answer, by the code it tells, that takes a hit: the register was consulted. */
export function takesHit(code: string | null): boolean {
  return code === null || Object.values(outcomes).some(({ wire, charged }) => wire === code && charged);
}

/** The wire code that a body tells; null for an answer with elements. */
export function codeIn(body: string): string | null {
  return /"RESPONSE_CODE":"(\d\d)"/.exec(body)?.[1] ?? (body.includes('"RESPON"') ? 'RESPON' : null);
}

function verdicts(match: boolean, oddity: Oddity | undefined, method: WireMethod, left: number): string {
  const printed = granted.map((element) => {
    const matches = match || element.name === 'NIK';
    return { element, match: matches, score: matches ? 100 : 0 };
  });
  const body = verifiedBody(method, printed, oddity === 'no_quota_left' ? 0 : left);
  if (oddity === 'new_member')
    return body.replace('{"content":[{', '{"requestId":"gladi","content":[{"UNSUR_BARU":"Sesuai",');
  return oddity === 'other_order' ? backwards(body) : body;
}

/** The same object with its keys, and those of its content, from the last to the first. */
function backwards(body: string): string {
  const turn = (object: object) => Object.fromEntries(Object.entries(object).toReversed());
  const read = JSON.parse(body) as { content: object[] };
  return JSON.stringify(turn({ ...read, content: read.content.map(turn) }));
}

/** What the old methods return of a person who does not exist. */
function registered(nik: string, person: string): ReadonlyMap<ElementName, string> {
  const values: Partial<Record<ElementName, string>> = {
    NIK: nik,
    NO_KK: '3278011403129899',
    NAMA_LGKP: person,
    TMPT_LHR: 'TASIKMALAYA',
    TGL_LHR: '1957-08-19',
    PROP_NAME: 'JAWA BARAT',
    KAB_NAME: 'KOTA TASIKMALAYA',
    KEC_NAME: 'CIHIDEUNG',
    KEL_NAME: 'TUGUJAYA',
    NO_RT: '1',
    NO_RW: '2',
    ALAMAT: 'JL. CONTOH NO. 1',
    NAMA_LGKP_IBU: 'IBU CONTOH',
    STATUS_KAWIN: 'KAWIN',
    JENIS_PKRJN: 'WIRASWASTA',
    JENIS_KLMIN: 'LAKI-LAKI',
    NO_PROP: '32',
    NO_KAB: '78',
    NO_KEC: '1',
    NO_KEL: '1001',
  };
  return new Map(Object.entries(values) as [ElementName, string][]);
}
