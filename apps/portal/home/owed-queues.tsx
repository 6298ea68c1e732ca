import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatShortDay } from '../time/format.ts';
import { nameSemester } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { officeWords } from './office-words.ts';
import type { HomeSections } from './queries.ts';
import { QueueSheet } from './queue-sheet.tsx';

/** What institutions owe, what ends soon, and what was reported. */
export function OwedQueues({ sections }: { readonly sections: HomeSections }) {
  const said = useWords(officeWords);
  const spoken = useStore(language);
  return (
    <>
      <QueueSheet
        name="uplifts"
        queue={sections.uplifts}
        all={(label) => <PlaceLink place="expiryCalendar">{label}</PlaceLink>}
        rowOf={({ upliftId, institutionId, institution, dailyQuota, normalQuota, daysLeft }) => ({
          key: upliftId,
          link: (
            <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
              {institution}
            </PlaceLink>
          ),
          about: said.backTo(formatNumber(dailyQuota, spoken), formatNumber(normalQuota, spoken)),
          when: daysLeft === 0 ? said.today : said.daysLeft(daysLeft),
        })}
      />
      <QueueSheet
        name="deathHints"
        queue={sections.deathHints}
        all={(label) => <PlaceLink place="deathHints">{label}</PlaceLink>}
        rowOf={({ hintId, institution, ageDays }) => ({
          key: hintId,
          link: <PlaceLink place="deathHints">{said.reportedBy(institution)}</PlaceLink>,
          when: said.days(ageDays),
        })}
      />
      <QueueSheet
        name="arrears"
        queue={sections.arrears}
        all={(label) => <PlaceLink place="arrears">{label}</PlaceLink>}
        rowOf={({ institutionId, institution, since, periods }) => ({
          key: institutionId,
          link: (
            <PlaceLink place="institutionCoverage" of={{ institution: institutionId }}>
              {institution}
            </PlaceLink>
          ),
          about: said.periods(periods),
          when: said.since(formatShortDay(since, spoken)),
        })}
      />
      <QueueSheet
        name="reports"
        queue={sections.reports}
        all={(label) => (
          <PlaceLink place="reports" search={{ keadaan: 'late' } as never}>
            {label}
          </PlaceLink>
        )}
        rowOf={({ reportId, institution, year, semester, daysLate }) => ({
          key: reportId,
          link: (
            <PlaceLink place="report" of={{ id: reportId }}>
              {institution}
            </PlaceLink>
          ),
          about: nameSemester({ year, semester }),
          when: said.late(daysLate),
          late: true,
        })}
      />
      <QueueSheet
        name="followUps"
        queue={sections.followUps}
        all={(label) => <PlaceLink place="followUps">{label}</PlaceLink>}
        rowOf={({ findingId, institutionId, institution, task, dueOn, overdue }) => ({
          key: findingId,
          link: (
            <PlaceLink place="institution" of={{ id: institutionId }}>
              {institution}
            </PlaceLink>
          ),
          about: task,
          when: said.dueOn(formatShortDay(dueOn, spoken)),
          late: overdue,
        })}
      />
    </>
  );
}
