import type { TSchema } from 'typebox';

interface Allowed {
  readonly const?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Allowed;
}

/** The values that a setting can have, in words that go after "Give". */
export function describeAllowed(schema: TSchema): string {
  const allowed: Allowed = schema;
  if ('const' in allowed) return `${JSON.stringify(allowed.const)}, which is fixed`;
  if (allowed.type === 'boolean') return 'true or false';
  if (allowed.enum) return `one of ${allowed.enum.join(', ')}`;
  if (allowed.items) return `a list without repetitions, each ${describeAllowed(allowed.items as TSchema)}`;
  return `a whole number from ${allowed.minimum} to ${allowed.maximum}`;
}

/** The sentence by which a form asks for one of the values that a setting can have, in Indonesian. */
export function askForAllowed(schema: TSchema): string {
  const allowed: Allowed = schema;
  if ('const' in allowed) return 'Pengaturan ini tetap dan tidak dapat diubah.';
  if (allowed.type === 'boolean') return 'Pilih ya atau tidak.';
  if (allowed.enum) return 'Pilih salah satu dari daftar.';
  if (allowed.items?.enum) return 'Pilih paling sedikit satu, masing-masing satu kali.';
  if (!allowed.items) return `Isi bilangan bulat dari ${allowed.minimum} sampai ${allowed.maximum}.`;
  const { minimum, maximum } = allowed.items;
  return `Isi satu bilangan bulat atau lebih, dari ${minimum} sampai ${maximum}, masing-masing satu kali.`;
}
