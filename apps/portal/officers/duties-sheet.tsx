import { roleWords } from '../account/role-words.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { officerWords } from './officer-words.ts';
import type { Officer } from './queries.ts';
import { roleDuties } from './role-duties.ts';
import './officers.css';

/** The roles of an officer, each with what it may do. */
export function DutiesSheet({ officer }: { readonly officer: Officer }) {
  const said = useWords(officerWords);
  const names = useWords(roleWords);
  const duties = useWords(roleDuties);
  return (
    <Sheet title={said.duties}>
      <dl className="duties">
        {officer.roles.map((role) => (
          <div key={role}>
            <dt>{names[role]}</dt>
            <dd>{duties[role]}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
