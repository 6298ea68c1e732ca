import { DataTable } from '../pieces/data-table.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './agreement-page-words.ts';
import { paperWords, signedHow } from './agreement-words.ts';
import type { Agreement, Signature } from './queries.ts';

/** A paper of an agreement: what is printed of it, and how it was signed. */
interface Paper {
  readonly name: string;
  readonly number?: string;
  readonly print: string;
  readonly signature?: Signature | undefined;
  /** Deeds are signed with the agreement and not recorded apart. */
  readonly isDeed?: true;
}

/** Every paper: to be printed, how it was signed, and the copy that was. */
export function PapersSheet({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.papers} note={said.papersNote}>
      <DataTable
        caption={said.papers}
        rows={usePapers(agreement)}
        keyOf={({ print }) => print}
        columns={[
          {
            name: said.paper,
            cell: ({ name, number, print }) => (
              <>
                <PaperLink href={`/portal/v1/agreements/${agreement.agreementId}/${print}`}>{name}</PaperLink>
                {number && <span className="hint paper-number">{number}</span>}
              </>
            ),
          },
          { name: said.signing, cell: (paper) => <Signing paper={paper} /> },
          { name: said.signedOn, cell: ({ signature }) => (signature ? formatDay(signature.signedOn, spoken) : '-') },
          {
            name: said.signedFile,
            cell: ({ name, signature }) =>
              signature?.fileId ? (
                <PaperLink href={`/portal/v1/agreements/${agreement.agreementId}/files/${signature.fileId}`}>
                  {said.print}
                  <span className="hidden-text"> {name}</span>
                </PaperLink>
              ) : (
                '-'
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function usePapers({ number, versions, signatures }: Agreement): Paper[] {
  const called = useWords(paperWords);
  const signatureOf = (part: Signature['part'], no: number) =>
    signatures.find((signature) => signature.part === part && signature.versionNo === no);
  const [first, ...addenda] = versions;
  return [
    { name: called.agreement, number, print: 'prints/agreement', signature: signatureOf('agreement', 1) },
    { name: called.annex, number: first?.number ?? '', print: 'prints/guideline', signature: signatureOf('annex', 1) },
    ...addenda.map(({ versionNo, number: addendumNo }) => ({
      name: called.addendum(versionNo - 1),
      number: addendumNo,
      print: `addenda/${versionNo}/print`,
      signature: signatureOf('addendum', versionNo),
    })),
    { name: called.nonDisclosure, print: 'prints/non-disclosure', isDeed: true },
    { name: called.responsibility, print: 'prints/responsibility', isDeed: true },
  ];
}

function Signing({ paper: { signature, isDeed } }: { readonly paper: Paper }) {
  const said = useWords(pageWords);
  const how = useWords(signedHow);
  if (!signature) return <span className="muted">{isDeed ? said.withIt : said.notSigned}</span>;
  const { office, institution } = signature;
  return (
    <>
      {how[signature.how]}
      <span className="hint paper-number">{said.signersOf(office.name, institution.name)}</span>
    </>
  );
}
