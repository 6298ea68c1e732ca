import { createHash } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import { cleanName } from './clean-name.ts';
import { type MediaType, recogniseType } from './recognise-type.ts';
import type { Scan, ScanResult } from './scan-file.ts';

/** Bytes of a file: 10 MiB are some forty scanned pages at 200 dpi [assumption]. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** A file as somebody hands it in. */
export interface HandedFile {
  readonly name: string;
  readonly content: Buffer;
}

declare const checked: unique symbol;

/** A file that may be kept: its type is that of its content, and a scanner has looked at it where there is one. */
export interface CheckedFile extends HandedFile {
  readonly mediaType: MediaType;
  readonly sha256: Buffer;
  readonly scan: ScanResult;
  readonly [checked]: true;
}

/** Why a file is not taken, and what to do; `indonesian` says both at the field. */
export const fileRefusals = {
  empty: {
    reason: 'The file is empty.',
    remedy: 'Choose it again.',
    indonesian: 'Berkas ini kosong. Pilih lagi berkasnya.',
  },
  too_big: {
    reason: 'The file is bigger than 10 MiB.',
    remedy: 'Scan it at 200 dpi, or in parts.',
    indonesian: 'Berkas lebih besar dari 10 MiB. Pindai dengan 200 dpi, atau bagi menjadi beberapa berkas.',
  },
  unknown_type: {
    reason: 'By its content the file is no PDF, JPEG or PNG, or it is not whole.',
    remedy: 'Scan it or print it to a PDF; changing the name does not help.',
    indonesian:
      'Isi berkas ini bukan PDF, JPEG atau PNG, atau tidak utuh. Pindai atau cetak ke PDF; mengganti namanya tidak cukup.',
  },
  infected: {
    reason: 'The scanner found something harmful in the file.',
    remedy: 'Make it anew on a clean computer.',
    indonesian: 'Pemeriksa menemukan sesuatu yang berbahaya dalam berkas. Buat lagi berkasnya di komputer yang bersih.',
  },
} as const;

/**
 * Looks at a file before it is kept: size, type by content, name, scanner. To be called before a transaction, because a
 * scanner may take half a minute. Throws `invalid_input` on the field `file` with a code of {@link fileRefusals}, or
 * `scanner_unavailable`.
 */
export async function checkFile({ name, content }: HandedFile, scan: Scan): Promise<CheckedFile> {
  if (content.length === 0) throw refusal('empty');
  if (content.length > MOST_FILE_BYTES) throw refusal('too_big');
  const mediaType = recogniseType(content);
  if (mediaType === undefined) throw refusal('unknown_type');
  const result = await scan(content);
  if (result === 'infected') throw refusal('infected');
  const sha256 = createHash('sha256').update(content).digest();
  return { name: cleanName(name, mediaType), content, mediaType, sha256, scan: result } as CheckedFile;
}

/** A refusal of a file as the fault that its sender hears. */
export function refusal(code: keyof typeof fileRefusals): Fault {
  const { reason, remedy, indonesian } = fileRefusals[code];
  const parameters = [{ name: 'file', code, reason, indonesian }];
  return new Fault('invalid_input', reason, { field: 'file', remedy, indonesian, parameters });
}
