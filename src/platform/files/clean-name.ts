import type { MediaType } from './recognise-type.ts';

/** Characters of a stored name, as the table allows. */
const MOST_CHARACTERS = 200;

const endings: Record<MediaType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
};
const ending: Record<MediaType, string> = { 'application/pdf': '.pdf', 'image/jpeg': '.jpg', 'image/png': '.png' };

/**
 * The name that a file is kept and handed out under: the last part of a path, without control and invisible characters
 * (which can turn the text around), without dots in front, and with the ending of what the file is.
 */
export function cleanName(name: string, type: MediaType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = plain.replace(endings[type], '');
  const shown = Array.from(stem === '' ? 'berkas' : stem);
  return shown.slice(0, MOST_CHARACTERS - ending[type].length).join('') + ending[type];
}
