import { bilingual } from '../../words/bilingual.ts';
import type { RefusedAddress } from './queries.ts';

export const refusedWords = bilingual(
  {
    address_unknown: 'Tidak terdaftar di mana pun',
    address_mismatch: 'Terdaftar, tetapi untuk hak lain',
  } satisfies Record<RefusedAddress['outcome'], string>,
  { address_unknown: 'Not registered anywhere', address_mismatch: 'Registered, but for another right' },
);

export const networkWords = bilingual(
  {
    title: 'Jaringan',
    lead: 'Hak akses hanya dapat dipakai dari jaringan yang terdaftar untuknya.',
    toConnections: 'Jaringan tertutup lembaga',
    refused: 'Alamat yang ditolak, 14 hari terakhir',
    refusedNote:
      'Bila alamat ini memang milik lembaga, laporkan jaringannya; bila bukan, kuncinya mungkin bocor: cabut segera.',
    noneRefused: 'Tidak ada panggilan yang ditolak karena alamatnya.',
    address: 'Alamat',
    reason: 'Sebab',
    key: 'Kunci',
    calls: 'Panggilan',
    last: 'Terakhir',
    registered: 'Jaringan terdaftar',
    registeredNote: 'Berubah dengan surat atau adendum, bukan di sini.',
    noRight: 'Belum ada hak akses. Jaringan dicatat bersama hak akses dalam juknis.',
    right: 'Hak akses',
    status: 'Keadaan',
    networks: 'Jaringan',
    noNetwork: 'Belum ada; hak belum dapat dipakai',
    connection: 'Jaringan tertutup',
    noConnection: 'Tidak disebut',
  },
  {
    title: 'Networks',
    lead: 'A right can be used only from the networks that are registered for it.',
    toConnections: 'Closed networks of the institution',
    refused: 'Refused addresses, the last 14 days',
    refusedNote:
      'If an address is the institution’s own, declare its network; if it is not, the key may have leaked: revoke it at once.',
    noneRefused: 'No call was refused for its address.',
    address: 'Address',
    reason: 'Reason',
    key: 'Key',
    calls: 'Calls',
    last: 'Last',
    registered: 'Registered networks',
    registeredNote: 'They change by letter or addendum, not here.',
    noRight: 'There is no right yet. Networks are recorded with a right in its annex.',
    right: 'Right',
    status: 'State',
    networks: 'Networks',
    noNetwork: 'None yet; the right cannot be used',
    connection: 'Closed network',
    noConnection: 'Not named',
  },
);
