/** A call of an institution's client, as examples show it: of `/v1`, or of the installed clients. */
export type Call = NativeCall | WireCall;

interface NativeCall {
  readonly door: 'native';
  /** What the SDK calls it by. */
  readonly verb: 'verify' | 'verifyDocument';
  readonly path: '/v1/verifications' | '/v1/document-verifications';
  readonly body: object;
}

interface WireCall {
  readonly door: 'wire';
  readonly path: `/dukcapil/get_json/${string}`;
  readonly body: object;
}

/** A question of `/v1` about what was said of a person, or about a document. */
export function nativeCall(body: object, about: 'person' | 'document'): NativeCall {
  return about === 'person'
    ? { door: 'native', verb: 'verify', path: '/v1/verifications', body }
    : { door: 'native', verb: 'verifyDocument', path: '/v1/document-verifications', body };
}

/** What stands in an example where a client puts something of its own, or somebody's. */
const own = { nik: 'NIK_16_ANGKA', value: 'NILAI_YANG_DISEBUTKAN' } as const;

/** What is known of a call that was made: never what it was about. */
export interface MadeCall {
  readonly method: string | null;
  readonly purpose: string | undefined;
  readonly elements: readonly string[];
  /** The institution's name in addresses of the wire. */
  readonly slug: string;
}

/** The example of a call like one that was made, with nothing of anybody in it; undefined where no client makes such one. */
export function exampleOf({ method, purpose, elements, slug }: MadeCall): Call | undefined {
  const values = Object.fromEntries(elements.filter((name) => name !== 'NIK').map((name) => [name, own.value]));
  const asked = { nik: own.nik, purpose: purpose ?? 'public_service' };
  if (method === 'v1/verifications') return nativeCall({ ...asked, elements: values }, 'person');
  if (method === 'v1/document-verifications')
    return nativeCall({ ...asked, document: { kind: 'family_card', number: 'NOMOR_DOKUMEN' } }, 'document');
  if (method === null || method.includes('/')) return undefined;
  const caller = { USER_ID: 'USER_ID_ANDA', PASSWORD: 'PASSWORD_ANDA', IP_USER: 'ALAMAT_IP_ANDA' };
  return { door: 'wire', path: `/dukcapil/get_json/${slug}/${method}`, body: { ...caller, NIK: own.nik, ...values } };
}
