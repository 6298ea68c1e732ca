import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { AddFile } from './add-file.tsx';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';
import { fileKindWords } from './state-words.ts';
import { useMayConduct } from './use-evaluation.ts';

/** Material, photographs, and the attendance list with its signatures. */
export function FilesSheet({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const kinds = useWords(fileKindWords);
  const mayConduct = useMayConduct(evaluation);
  const { evaluationId, files, state } = evaluation;
  return (
    <Sheet title={said.files}>
      {files.length === 0 ? (
        <p className="muted">{said.noFiles}</p>
      ) : (
        <ul className="papers">
          {files.map(({ fileId, kind, name }) => (
            <li key={fileId}>
              <PaperLink href={`/portal/v1/evaluations/${evaluationId}/files/${fileId}`}>{name}</PaperLink>
              <span className="below">{kinds[kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {mayConduct && state !== 'closed' && (
        <div className="sheet__acts">
          <AddFile evaluation={evaluation} />
        </div>
      )}
    </Sheet>
  );
}
