import { Button } from '@digdir/designsystemet-react';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { PlaceName } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';
import './home.css';

type Decisions = HomeSection<'decisions'>;
type Decision = Decisions['entries'][number];
type Letters = HomeSection<'switchLetters'> | undefined;

interface DecisionsSheetProps {
  readonly decisions: Decisions;
  /** Of which each names the right that it is about. */
  readonly letters: Letters;
}

/** What a second person at the own office has to decide, each with the way to where that is done. */
export function DecisionsSheet({ decisions: { count, entries }, letters }: DecisionsSheetProps) {
  const said = useWords(officeWords);
  return (
    <Sheet title={said.decisions} note={count > 0 && said.decisionsNote}>
      {count === 0 && <p className="muted">{said.noDecision}</p>}
      <ol className="decisions">
        {entries.map((decision, at) => (
          <DecisionRow
            key={`${decision.kind} ${decision.id}`}
            decision={decision}
            letters={letters}
            isFirst={at === 0}
          />
        ))}
      </ol>
      {count > entries.length && <p className="hint">{said.moreDecisions(count - entries.length)}</p>}
    </Sheet>
  );
}

function DecisionRow({
  decision,
  letters,
  isFirst,
}: {
  readonly decision: Decision;
  readonly letters: Letters;
  readonly isFirst: boolean;
}) {
  const said = useWords(officeWords);
  const { kind, name, ageDays, mayDecide } = decision;
  const { place, of } = whereOf(decision, letters);
  return (
    <li>
      <p className="decisions__age">
        <b>{said.days(ageDays)}</b>
        {ageDays > 0 && <span>{said.waiting}</span>}
      </p>
      <p className="decisions__what">
        <b>{said.decide[kind]}</b>
        <span>{mayDecide ? name : `${name}. ${said.byHead}`}</span>
      </p>
      <Button asChild variant={isFirst && mayDecide ? 'primary' : 'secondary'} data-size="sm">
        <PlaceLink place={place} of={of}>
          {mayDecide ? said.open : said.look}
          <span className="hidden-text"> {`${said.decide[kind]}, ${name}`}</span>
        </PlaceLink>
      </Button>
    </li>
  );
}

/** Where a decision is taken. A letter stands on the page of its right; one beyond the first five in the list of them. */
function whereOf({ kind, id }: Decision, letters: Letters): { readonly place: PlaceName; readonly of: Of } {
  if (kind === 'application') return { place: 'application', of: { id } };
  if (kind === 'agreement') return { place: 'agreement', of: { id } };
  if (kind === 'sanction') return { place: 'sanction', of: { sanction: id } };
  const letter = letters?.entries.find(({ letterId }) => letterId === id);
  return letter ? { place: 'switchover', of: { right: letter.rightId } } : { place: 'oldClients', of: {} };
}

type Of = Readonly<Record<string, string>>;
