import { judged, listed, type WholeRule } from './rule.ts';

/** Nothing secret and nobody's number stands in a URL. */
export const urlClean: WholeRule = {
  name: 'url-clean',
  door: 'both',
  asks: { id: 'URL tidak memuat kata sandi, token, atau NIK.', en: 'No password, token or NIK stands in a URL.' },
  because: {
    id: 'URL berakhir di log setiap proksi dan server, dan terbaca oleh siapa saja yang memegangnya.',
    en: 'URLs end in the logs of every proxy and server, for all to read who have them.',
  },
  source: 'RFC 9110 section 17.9; RFC 6750 section 5.3; UU 27/2022',
  remedy: {
    id: 'Kirim dalam isi permintaan atau header Authorization.',
    en: 'Send it in the body, or in the header Authorization.',
  },
  judge(exchanges) {
    if (exchanges.length === 0) return judged('not_seen', 'Tidak ada permintaan.', 'There was no request.');
    const found = exchanges.flatMap(({ request }) => request.inUrl);
    if (found.length === 0) return judged('pass', 'Bersih.', 'Clean.');
    return judged('fail', `Dalam URL: ${listed(found)}.`, `In a URL: ${listed(found)}.`);
  },
};
