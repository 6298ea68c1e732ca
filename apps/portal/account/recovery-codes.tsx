import { Button } from '@digdir/designsystemet-react';
import { KeptButton } from '../pieces/kept-button.tsx';
import { toast } from '../shell/toast.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  {
    title: 'Simpan kode pemulihan ini',
    text: 'Hanya ditampilkan sekali. Cetak atau tulis di kertas, dan simpan terpisah dari ponsel. Satu kode menggantikan faktor kedua satu kali.',
    copy: 'Salin semua',
    print: 'Cetak',
    copied: 'Kode disalin.',
    saved: 'Sudah saya simpan',
  },
  {
    title: 'Keep these recovery codes',
    text: 'They are shown once. Print them or write them down, and keep them apart from the phone. Each stands in for the second factor once.',
    copy: 'Copy all',
    print: 'Print',
    copied: 'The codes are copied.',
    saved: 'I have kept them',
  },
);

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes, onSaved }: { readonly codes: readonly string[]; readonly onSaved: () => void }) {
  const said = useWords(words);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => toast(said.copied));
  return (
    <section className="codes" aria-labelledby="kode-pemulihan">
      <h2 id="kode-pemulihan">{said.title}</h2>
      <p>{said.text}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <KeptButton onKept={onSaved}>{said.saved}</KeptButton>
        <Button variant="secondary" onClick={copy}>
          {said.copy}
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {said.print}
        </Button>
      </div>
    </section>
  );
}
