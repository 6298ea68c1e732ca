import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { useMay } from '../api/use-may.ts';
import { FoundDialog } from '../officers/found-dialog.tsx';
import { staffQuery } from '../officers/queries.ts';
import { Standing } from '../officers/standing.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import { PUSAT } from './offices.ts';
import type { Office } from './queries.ts';

/** Who administers an office. Ditjen Dukcapil appoints the first one of another office, or a new one when all are lost. */
export function AdministratorsSheet({ office: { officeCode } }: { readonly office: Office }) {
  const said = useWords(officeWords);
  const wanted = { role: 'administrator', status: 'active', limit: '200' } as const;
  const { data } = useSuspenseQuery(staffQuery(officeCode, wanted));
  const own = useOwnSession().officer.officeCode;
  const canFound = useMay()('staff.found', PUSAT) && officeCode !== own;
  return (
    <Sheet title={said.administrators} note={said.administratorsNote}>
      {data.officers.length === 0 && <p>{canFound ? said.noAdministratorYours : said.noAdministrator}</p>}
      <ul className="administrators">
        {data.officers.map((officer) => (
          <li key={officer.officerId}>
            <PlaceLink place="staffMember" of={{ officer: officer.officerId }}>
              {officer.name}
            </PlaceLink>
            <Standing officer={officer} />
          </li>
        ))}
      </ul>
      <div className="sheet__acts">
        <PlaceLink place="staff" search={(officeCode === own ? {} : { kantor: officeCode }) as never}>
          {said.staff}
        </PlaceLink>
        {canFound && (
          <FoundDialog
            isFirst={!data.officers.some(({ acting }) => acting)}
            keep={(body) => {
              const params = { path: { office: officeCode } };
              return answerOf(api.POST('/portal/v1/offices/{office}/administrators/letters', { params, body }));
            }}
            found={(body) => {
              const params = { path: { office: officeCode } };
              return answerOf(api.POST('/portal/v1/offices/{office}/administrators', { params, body }));
            }}
          />
        )}
      </div>
    </Sheet>
  );
}
