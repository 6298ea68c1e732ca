import { readFile } from 'node:fs/promises';
import { Gapura } from '@gapura/sdk';

/** What the office gives you, and the key that never leaves you. */
export interface Settings {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly privateKeyFile: string;
}

/** Opens a client. Keep it: it keeps its token, and asks for a new one when it must. */
export async function openGapura({ baseUrl, clientId, privateKeyFile }: Settings): Promise<Gapura> {
  const privateKey = await readFile(privateKeyFile, 'utf8');
  return new Gapura({ baseUrl, clientId, privateKey, officer: 'loket-1' });
}

/** Asks whether a name, a date and a place agree with the register, and words the answer. */
export async function firstVerification(gapura: Gapura): Promise<string[]> {
  const answer = await gapura.verify({
    nik: '3278011205809990',
    purpose: 'public_service',
    elements: { NAMA_LGKP: 'Hendra Wijaya', TGL_LHR: '12-05-1980', TMPT_LHR: 'Bandung' },
  });
  if (answer.outcome !== 'verified') return [answer.messages.user.id];
  return Object.entries(answer.elements).map(
    ([name, { match, score, reason }]) => `${name}: ${match ? 'sesuai' : 'tidak sesuai'} (${score}, ${reason})`,
  );
}
