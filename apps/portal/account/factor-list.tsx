import { useSuspenseQuery } from '@tanstack/react-query';
import { type Account, accountQuery } from '../api/queries.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { accountWords } from './account-words.ts';
import { FactorButton } from './factor-button.tsx';
import { removePasskey, removeTotp } from './factors.ts';
import { RenewCodes } from './renew-codes.tsx';

/** What one signs in with besides the password. */
export function FactorList() {
  const said = useWords(accountWords);
  const { data: account } = useSuspenseQuery(accountQuery);
  return (
    <Sheet title={said.factors} note={account.mustEnrol ? said.mustEnrol : said.mayEnrol}>
      <ul className="factors">
        <App account={account} />
        {account.passkeys.map((passkey) => (
          <Passkey passkey={passkey} key={passkey.id} />
        ))}
        <Codes account={account} />
      </ul>
      <p className="factors__add">
        <PlaceLink place="addFactor">{said.add}</PlaceLink>
      </p>
    </Sheet>
  );
}

function App({ account: { totpAddedAt } }: { readonly account: Account }) {
  const said = useWords(accountWords);
  const spoken = useStore(language);
  if (totpAddedAt === null)
    return (
      <li>
        <b>{said.app}</b>
        <SignedWord sign="rest">{said.none}</SignedWord>
      </li>
    );
  return (
    <li>
      <b>{said.app}</b>
      <span className="muted">{said.since(formatDay(totpAddedAt, spoken))}</span>
      <FactorButton label={said.remove} about={said.app} work={removeTotp} />
    </li>
  );
}

function Passkey({ passkey: { id, name, addedAt } }: { readonly passkey: Account['passkeys'][number] }) {
  const said = useWords(accountWords);
  const spoken = useStore(language);
  return (
    <li>
      <b>{said.passkey(name)}</b>
      <span className="muted">{said.since(formatDay(addedAt, spoken))}</span>
      <FactorButton label={said.remove} about={said.passkey(name)} work={() => removePasskey(id)} />
    </li>
  );
}

function Codes({ account: { recoveryCodes, totpAddedAt, passkeys } }: { readonly account: Account }) {
  const said = useWords(accountWords);
  if (totpAddedAt === null && passkeys.length === 0) return null;
  return (
    <li>
      <b>{said.codes}</b>
      <span className="muted">{said.codesLeft(recoveryCodes)}</span>
      <RenewCodes />
    </li>
  );
}
