/** What is wrong with a NIK as it was typed or pasted. */
export type NikProblem = 'missing' | 'scientific' | 'letters' | 'too_short' | 'too_long';

/** A NIK as the API takes it, or what is wrong with it and how many digits there are. */
export type ReadNik =
  | { readonly ok: true; readonly nik: string }
  | { readonly ok: false; readonly problem: NikProblem; readonly digits: number };

const LENGTH = 16;
/** What Excel makes of a long number: 3,27801E+15. Its last digits are lost for good. */
const SCIENTIFIC = /^\d([.,]\d+)?e\+?\d+$/i;

/** Reads a NIK from what people paste: spaces of any kind, hyphens, dots between groups and quotes are no part of it. */
export function readNik(text: string): ReadNik {
  const bare = bareOf(text);
  if (bare === '') return { ok: false, problem: 'missing', digits: 0 };
  if (SCIENTIFIC.test(bare)) return { ok: false, problem: 'scientific', digits: 0 };
  const digits = bare.replace(/[.,]/g, '');
  if (!/^\d+$/.test(digits)) return { ok: false, problem: 'letters', digits: digits.replace(/\D/g, '').length };
  if (digits.length === LENGTH) return { ok: true, nik: digits };
  return { ok: false, problem: digits.length < LENGTH ? 'too_short' : 'too_long', digits: digits.length };
}

/** A NIK as it is read out: 6-6-4. What is none is left as it was typed. */
export function groupNik(text: string): string {
  const bare = bareOf(text);
  if (!/^\d{1,16}$/.test(bare)) return text;
  return [bare.slice(0, 6), bare.slice(6, 12), bare.slice(12)].filter(Boolean).join(' ');
}

function bareOf(text: string): string {
  return text.replace(/[\s\u200b'’‘"“”`-]/g, '');
}
