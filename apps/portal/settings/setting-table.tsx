import { useZone } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { PUSAT } from '../offices/offices.ts';
import { type Column, DataTable } from '../pieces/data-table.tsx';
import { useStore } from '../store.ts';
import { dayAt, formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { allowedOf } from './allowed.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { Setting } from './queries.ts';
import { ASSUMED, settingWords } from './setting-words.ts';
import { useSayValue } from './use-say-value.ts';
import './settings.css';

interface SettingTableProps {
  readonly caption: string;
  readonly settings: readonly Setting[];
}

/** Settings of one subject; whoever decides them changes each in its row. */
export function SettingTable({ caption, settings }: SettingTableProps) {
  const said = useWords(settingWords);
  const act: Column<Setting> = {
    name: said.acts,
    cell: (setting) => allowedOf(setting.allowed).kind !== 'fixed' && <ChangeDialog setting={setting} />,
    act: true,
  };
  return (
    <DataTable
      caption={caption}
      rows={settings}
      keyOf={({ key }) => key}
      columns={[
        { name: said.setting, cell: (setting) => <Meaning setting={setting} /> },
        { name: said.value, cell: (setting) => <Value setting={setting} /> },
        { name: said.decision, cell: (setting) => <Decision setting={setting} /> },
        ...(useMay()('settings.change', PUSAT) ? [act] : []),
      ]}
    />
  );
}

function Meaning({ setting }: { readonly setting: Setting }) {
  const said = useWords(settingWords);
  const spoken = useStore(language);
  return (
    <div className="setting">
      <p>{setting.about[spoken]}</p>
      <p className="hint">{setting.source === ASSUMED ? said.assumption : said.source(setting.source)}</p>
    </div>
  );
}

function Value({ setting }: { readonly setting: Setting }) {
  const said = useWords(settingWords);
  const say = useSayValue();
  return (
    <div className="setting">
      <b>{say(setting)}</b>
      {setting.changedAt !== null && <p className="hint">{said.fallback(say(setting, setting.default))}</p>}
    </div>
  );
}

/** Who decided a setting, when, by which letter and why. */
function Decision({ setting: { changedAt, changedBy, letterNo, reason, allowed } }: { readonly setting: Setting }) {
  const said = useWords(settingWords);
  const spoken = useStore(language);
  const zone = useZone();
  if (allowedOf(allowed).kind === 'fixed') return <span className="hint">{said.fixed}</span>;
  if (changedAt === null) return <span className="hint">{said.undecided}</span>;
  return (
    <div className="setting">
      {reason && <p>{reason}</p>}
      <p className="hint">{said.decided(formatDay(dayAt(changedAt, zone), spoken), changedBy ?? said.someone)}</p>
      {letterNo && <p className="hint">{said.letter(letterNo)}</p>}
    </div>
  );
}
