import { PageHead } from '../pieces/page-head.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    title: 'Halaman ini tidak ada',
    text: 'Alamatnya mungkin salah ketik, atau halaman ini sudah pindah.',
    home: 'Ke halaman pertama',
  },
  { title: 'There is no such page', text: 'Its address may be mistyped, or it has moved.', home: 'To the first page' },
);

/** What stands at an address that is none. */
export function NotFoundPage() {
  const said = useWords(words);
  return (
    <>
      <PageHead title={said.title}>{said.text}</PageHead>
      <p>
        <a href="/">{said.home}</a>
      </p>
    </>
  );
}
