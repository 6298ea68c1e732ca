import { Icon } from '../pieces/icon.tsx';
import { createStore, recall, remember, useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { toast } from './toast.tsx';

const schemes = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const words = bilingual(
  { auto: 'Tampilan: ikut sistem', light: 'Tampilan: terang', dark: 'Tampilan: gelap' },
  { auto: 'Look: as the system', light: 'Look: light', dark: 'Look: dark' },
);

const kept = recall('scheme');
const chosen = createStore<Scheme>(schemes.find((scheme) => scheme === kept) ?? 'auto');

/** Goes from one scheme to the next: as the system, light, dark. */
export function SchemeSwitch({ className }: { readonly className: string }) {
  const said = useWords(words);
  const scheme = useStore(chosen);
  const next = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'auto';
  const change = () => {
    chosen.set(next);
    remember('scheme', next);
    document.documentElement.dataset.colorScheme = next;
    toast(said[next]);
  };
  return (
    <button className={className} type="button" aria-label={said[scheme]} title={said[scheme]} onClick={change}>
      <Icon name="scheme" large />
    </button>
  );
}
