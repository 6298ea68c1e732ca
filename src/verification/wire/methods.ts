/** How one method of the wire answers. */
export interface WireMethod {
  readonly name: string;
  /** `match` answers Sesuai or Tidak Sesuai; `values` once returned data and is off by default since November 2021. */
  readonly kind: 'match' | 'values';
  /** `union` has code, description and text under every key that clients read; `respon_only` has RESPON alone. */
  readonly refusalForm: 'union' | 'respon_only';
  /** Whether the envelope ends with the hits left today. */
  readonly hasQuotaLimiter: boolean;
  /** Codes 04 and 13 have a text of their own on the methods that returned data. */
  readonly texts: 'current' | 'legacy';
}

/** The union form also serves the clients of the rare methods, whichever key they read. */
function matchMethod(name: string, refusalForm: WireMethod['refusalForm'], hasQuotaLimiter = false): WireMethod {
  return { name, kind: 'match', refusalForm, hasQuotaLimiter, texts: 'current' };
}

function valuesMethod(name: string): WireMethod {
  return { name, kind: 'values', refusalForm: 'respon_only', hasQuotaLimiter: false, texts: 'legacy' };
}

/** Refusals to a method that nobody knows: in the form that every client can read. */
export const unknownMethod: WireMethod = matchMethod('UNKNOWN', 'union');

/** Every method that the wire knows by its canonical name. */
export const wireMethods: readonly WireMethod[] = [
  matchMethod('CALL_VERIFY_BY_ELEMEN', 'union', true),
  matchMethod('NIK_VERIFBY_ELEMEN', 'respon_only'),
  matchMethod('KONEKSITAS_VERIFBY_ELEMEN', 'union'),
  matchMethod('CALL_VERIFY', 'union'),
  valuesMethod('CALL_NIK'),
  valuesMethod('GET_NIK'),
  valuesMethod('NIK'),
  valuesMethod('BYNIK'),
  valuesMethod('CALL_NIK_GET_KK'),
];

const byName = new Map(wireMethods.map((method) => [method.name, method]));

/**
 * The method that an institution's client calls by `name`, in any case. The institution's own aliases (upper case, to
 * canonical names) come before the table, so that an institution can be moved without touching its client.
 */
export function findMethod(name: string, aliases: ReadonlyMap<string, string>): WireMethod | undefined {
  const folded = name.toUpperCase();
  return byName.get(aliases.get(folded) ?? folded);
}
