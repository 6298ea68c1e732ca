import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../../api/queries.ts';
import { CopyButton } from '../../pieces/copy-button.tsx';
import { Facts } from '../../pieces/facts.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { type NamedRight, useRightName } from '../right-name.ts';
import type { MadeRequest } from './queries.ts';
import { requestKindWords, requestWords } from './request-words.ts';

interface RequestFactsProps {
  readonly request: MadeRequest;
  readonly right: NamedRight | undefined;
}

/** What is recorded of a request, and nothing of whom it was about. */
export function RequestFacts({ request, right }: RequestFactsProps) {
  const said = useWords(requestWords);
  const kinds = useWords(requestKindWords);
  const spoken = useStore(language);
  const nameOf = useRightName();
  const { data } = useSuspenseQuery(elementsQuery);
  const { requestId, kind, method, user, elements, peer, charged } = request;
  const labelOf = (name: string) => data.elements.find((element) => element.name === name)?.label[spoken] ?? name;
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.number, <RequestNumber key="number" number={requestId} />],
          [said.kind, kinds[kind]],
          [said.method, method && <code>{method}</code>],
          [said.right, right && nameOf(right)],
          [said.key, user],
          [said.elements, elements.map(labelOf).join(', ')],
          [said.peer, peer && <code>{peer}</code>],
          [said.cost, charged ? said.charged : said.free],
        ]}
      />
    </Sheet>
  );
}

function RequestNumber({ number }: { readonly number: string }) {
  const said = useWords(requestWords);
  return (
    <>
      <code>{number}</code> <CopyButton text={number} label={said.copyNumber} />
    </>
  );
}
