import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceFilter, FilterBar } from '../lists/filter-bar.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { type Setting, settingsQuery } from './queries.ts';
import { SettingTable } from './setting-table.tsx';
import { isAssumed, settingWords, subjectWords } from './setting-words.ts';

/** What the law leaves open, by subject: what it means, what it rests on, its value, and by what decision. */
export function Screen() {
  const said = useWords(settingWords);
  const subjects = useWords(subjectWords);
  const [filters] = useFilters();
  const { data } = useSuspenseQuery(settingsQuery);
  const shown = data.filter((setting) => isWanted(setting, filters));
  return (
    <>
      <PageHead title={said.title} beside={<StateTag sign="rest">{said.scope}</StateTag>}>
        {said.lead}
      </PageHead>
      <FilterBar>
        <ChoiceFilter name="tentang" label={said.subject} choices={Object.entries(subjects)} />
        <ChoiceFilter
          name="dasar"
          label={said.ground}
          choices={[
            ['asumsi', said.assumed],
            ['aturan', said.ruled],
          ]}
        />
        <ChoiceFilter name="keadaan" label={said.state} choices={[['diubah', said.changed]]} />
      </FilterBar>
      {shown.length === 0 && (
        <Empty title={said.noneFound} step={<PlaceLink place="settings">{said.all}</PlaceLink>}>
          {said.noneFoundText}
        </Empty>
      )}
      <div className="sheets">
        {Object.entries(subjects).map(([subject, name]) => {
          const some = shown.filter((setting) => setting.subject === subject);
          return (
            some.length > 0 && (
              <Sheet title={name} key={subject}>
                <SettingTable caption={name} settings={some} />
              </Sheet>
            )
          );
        })}
      </div>
    </>
  );
}

function isWanted(setting: Setting, { tentang, dasar, keadaan }: Search): boolean {
  if (tentang && setting.subject !== tentang) return false;
  if (dasar && isAssumed(setting) !== (dasar === 'asumsi')) return false;
  return !keadaan || setting.changedAt !== null;
}
