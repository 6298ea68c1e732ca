import { type Day, Fault } from '../../kernel/index.ts';
import { readNetwork } from '../networks.ts';
import type { Connection, ConnectionPolicy, Paper } from './model.ts';

/** Leading bits of a network that somebody may still have for itself [assumption]: 10.0.0.0/8, and a registry's /32. */
const LEAST_BITS = { ipv4: 8, ipv6: 32 } as const;

/** What is told of a new connection. */
export type DeclaredConnection = Pick<Connection, 'kind' | 'provider' | 'networks'>;

/** Throws `invalid_input` naming the first thing that a connection cannot have. */
export function checkDeclared({ kind, provider, networks }: DeclaredConnection, policy: ConnectionPolicy): void {
  checkKind(kind, policy);
  if (provider.trim() === '')
    throw new Fault('invalid_input', 'A connection has a provider.', {
      field: 'provider',
      indonesian: 'Isi nama penyedia jaringan tertutup.',
    });
  if (networks.length === 0)
    throw new Fault('invalid_input', 'A connection has networks.', {
      field: 'networks',
      indonesian: 'Isi paling sedikit satu alamat jaringan.',
    });
  networks.forEach(checkNetwork);
}

/** Throws `invalid_input` for a kind that the authority has switched off. */
export function checkKind(kind: Connection['kind'], { platformBersama }: ConnectionPolicy): void {
  if (kind !== 'platform_bersama' || platformBersama) return;
  const remedy = 'Declare a private line or a VPN.';
  throw new Fault('invalid_input', 'Connections over a Platform Bersama are not taken here.', {
    field: 'kind',
    remedy,
    indonesian: 'Jaringan tertutup melalui Platform Bersama tidak diterima. Pilih jalur khusus atau VPN.',
  });
}

/** Throws `invalid_input` for a paper without a number, or of a day that has not come. */
export function checkPaper({ number, date }: Paper, today: Day): void {
  if (number.trim() === '')
    throw new Fault('invalid_input', 'A letter has a number.', { field: 'letterNo', indonesian: 'Isi nomor surat.' });
  if (date > today)
    throw new Fault('invalid_input', 'The letter is of a day to come.', {
      field: 'letterDate',
      indonesian: 'Tanggal surat tidak boleh setelah hari ini. Periksa tanggalnya.',
    });
}

/** Half the internet is nobody's closed network. */
function checkNetwork(text: string): void {
  const { bits, family } = readNetwork(text);
  if (bits >= LEAST_BITS[family]) return;
  const remedy = `Name networks of /${LEAST_BITS[family]} or smaller.`;
  throw new Fault('invalid_input', `${text} is no closed network.`, {
    field: 'networks',
    remedy,
    indonesian: `${text} terlalu luas untuk jaringan tertutup. Isi jaringan /${LEAST_BITS[family]} atau yang lebih kecil.`,
  });
}
