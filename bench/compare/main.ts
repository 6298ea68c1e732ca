import type { ElementName } from '../../src/reference/index.ts';
import { committedKnowledge, type Knowledge, registerLexicon } from '../../src/verification/index.ts';
import {
  addressPairs,
  codePairs,
  comparatorOf,
  datePairs,
  drawFrom,
  jaroWinklerMeasure,
  type LabelledPair,
  type Measure,
  type Measured,
  measure,
  namePairs,
  placePairs,
  registerCounts,
  tokenSetMeasure,
} from '../../testing/names/index.ts';
import { fillSection, markdownTable, oneDigit } from './page.ts';

/** Measures every comparator against two plain measures on the same pairs and writes the figures into docs/matching.md. */

const SEED = 20_270;
const PAIRS_A_CATEGORY = 1_000;
const RESIDENTS = 200_000;

const register: Knowledge = {
  ...committedKnowledge,
  lexicon: registerLexicon(registerCounts(drawFrom(SEED + 1), RESIDENTS)),
};

interface Set {
  readonly element: ElementName;
  readonly pairs: readonly LabelledPair[];
  readonly measures: readonly Measure[];
}

const plain = [jaroWinklerMeasure, tokenSetMeasure];
const sets: readonly Set[] = [
  {
    element: 'NAMA_LGKP',
    pairs: namePairs(drawFrom(SEED), PAIRS_A_CATEGORY),
    measures: [
      comparatorOf('NAMA_LGKP', register, 'Gapura'),
      comparatorOf('NAMA_LGKP', committedKnowledge, 'without register words'),
      ...plain,
    ],
  },
  scoredSet('TMPT_LHR', placePairs(drawFrom(SEED), PAIRS_A_CATEGORY)),
  scoredSet('ALAMAT', addressPairs(drawFrom(SEED), PAIRS_A_CATEGORY)),
  exactSet('TGL_LHR', datePairs(drawFrom(SEED), PAIRS_A_CATEGORY)),
  exactSet('JENIS_KLMIN', codePairs(drawFrom(SEED), PAIRS_A_CATEGORY)),
];

function scoredSet(element: ElementName, pairs: readonly LabelledPair[]): Set {
  return { element, pairs, measures: [comparatorOf(element, committedKnowledge), ...plain] };
}

function exactSet(element: ElementName, pairs: readonly LabelledPair[]): Set {
  return { element, pairs, measures: [comparatorOf(element, committedKnowledge)] };
}

const sections = sets.map(({ element, pairs, measures }) => {
  const apart = pairs.filter((pair) => pair.apart);
  const made = pairs.filter((pair) => !pair.apart);
  const figures = measures.map((one) => ({ name: one.name, made: measure(made, one), apart: measure(apart, one) }));
  const all = measures.map((one) => measure(pairs, one));
  return [`### ${element}`, overview(figures), all.length > 1 ? byCategory(measures, all, pairs) : '']
    .filter((part) => part !== '')
    .join('\n\n');
});

const text = sections.join('\n\n');
fillSection('figures', text);
process.stdout.write(`${text}\n`);

function overview(figures: readonly { name: string; made: Measured; apart: Measured }[]): string {
  const rows = figures.flatMap(({ name, made, apart }) =>
    (
      [
        ['made with', made],
        ['kept apart', apart],
      ] as const
    ).map(([set, one]) => [
      name,
      set,
      String(one.pairs),
      oneDigit(one.falseRefusals.percent),
      oneDigit(one.falseAccepts.percent),
      one.auc === null ? '-' : one.auc.toFixed(4),
      oneDigit(one.recallAt1),
      oneDigit(one.microseconds),
    ]),
  );
  const head = [
    'measure',
    'set',
    'pairs',
    'false refusals',
    'false accepts',
    'AUC',
    'recall at 1 % FA',
    'microseconds',
  ];
  return markdownTable(head, rows);
}

/** Wrong answers in percent by category, those kept apart marked. */
function byCategory(measures: readonly Measure[], all: readonly Measured[], pairs: readonly LabelledPair[]): string {
  const categories = [
    ...new Map(pairs.map(({ category, same }) => [`${same} ${category}`, { category, same }])).values(),
  ];
  const alwaysApart = (category: string) => pairs.every((pair) => pair.category !== category || pair.apart);
  const rows = categories.map(({ category, same }) => [
    alwaysApart(category) ? `${category} *` : category,
    same ? 'same' : 'different',
    ...all.map(({ categories: found }) =>
      oneDigit(found.find((one) => one.category === category && one.same === same)?.percent ?? null),
    ),
  ]);
  return markdownTable(['category', 'label', ...measures.map(({ name }) => name)], rows);
}
