import type { TimeZone } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    house: 'Gapura · Gerbang pemanfaatan data kependudukan',
    documents: 'Periksa dokumen',
    about: 'Tentang instalasi ini',
    WIB: 'Waktu Indonesia Barat (WIB)',
    WITA: 'Waktu Indonesia Tengah (WITA)',
    WIT: 'Waktu Indonesia Timur (WIT)',
  },
  {
    house: 'Gapura · The gate to the population register',
    documents: 'Check a document',
    about: 'About this installation',
    WIB: 'Western Indonesian time (WIB)',
    WITA: 'Central Indonesian time (WITA)',
    WIT: 'Eastern Indonesian time (WIT)',
  },
);

/** The foot of every page; it names the zone that all times on it are told in. */
export function Footer({ zone }: { readonly zone: TimeZone }) {
  const said = useWords(words);
  return (
    <footer className="footer">
      <div className="wrap">
        <span>{said.house}</span>
        <a href="/dokumen">{said.documents}</a>
        <a href="/tentang">{said.about}</a>
        <span>{said[zone]}</span>
      </div>
    </footer>
  );
}
