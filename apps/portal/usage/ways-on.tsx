import { useOwnSession } from '../account/own-session.ts';
import { PlaceLink } from '../router/place-link.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';

const words = bilingual(
  { patterns: 'Pola tak lazim', feedback: 'Data balikan', propose: 'Usulkan sanksi' },
  { patterns: 'Unusual patterns', feedback: 'Data balikan', propose: 'Propose a sanction' },
);

/** Where an office goes on to from an institution's use. */
export function WaysOn({ institution }: { readonly institution: string }) {
  const said = useWords(words);
  const { acts } = useOwnSession();
  const of = { institution };
  return (
    <p className="buttons">
      {acts.includes('pattern.read') && (
        <PlaceLink place="patterns" search={{ lembaga: institution, keadaan: 'semua' } as never}>
          {said.patterns}
        </PlaceLink>
      )}
      <PlaceLink place="institutionCoverage" of={of}>
        {said.feedback}
      </PlaceLink>
      {acts.includes('sanction.propose') && (
        <PlaceLink place="proposeSanction" of={of}>
          {said.propose}
        </PlaceLink>
      )}
    </p>
  );
}
