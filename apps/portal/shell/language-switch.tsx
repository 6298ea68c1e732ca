import { useStore } from '../store.ts';
import { language, speak } from '../words/language.ts';

/** Goes over to the other language; it is named in itself. */
export function LanguageSwitch({ className, long = false }: { readonly className: string; readonly long?: boolean }) {
  const spoken = useStore(language);
  const [other, short, name] =
    spoken === 'id' ? (['en', 'EN', 'English'] as const) : (['id', 'ID', 'Bahasa Indonesia'] as const);
  return (
    <button className={className} type="button" lang={other} onClick={() => speak(other)}>
      {long ? name : short}
      {!long && <span className="hidden-text"> {name}</span>}
    </button>
  );
}
