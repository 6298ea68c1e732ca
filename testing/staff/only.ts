import { type Answers, type Everyone, people } from './gather.ts';

/** Everybody who is signed in at a scene of {@link scopesAt}, in the order in which they ask. */
const everybody: Everyone = [
  ...people('pusat'),
  ...people('province'),
  ...people('city'),
  ...people('elsewhere'),
  ...people('hospital'),
  ...people('stranger'),
  'applicant',
  'other applicant',
];

const region: Everyone = [...people('pusat'), ...people('province'), ...people('city')];

/** Who can see what lies at a place, and so is told that it may not instead of that there is nothing. */
export const whoSees = {
  /** The city's office: its people and those of the offices above it. */
  city: region,
  /** The city's hospital, and what is the hospital's: its own people as well. */
  hospital: [...region, ...people('hospital')],
  /** The application that the applicant was invited to. */
  invited: [...region, 'applicant'],
  /** What is about no thing, such as a list, or about a setting. */
  anything: everybody,
} as const satisfies Record<string, Everyone>;

/** The answers where only these get through: others who see the place get 403, all others 404, nobody 401. */
export function only(through: Answers, seers: Everyone): Answers {
  const named = Object.values(through).flat();
  const others = [...everybody, 'nobody'].filter((name) => !named.includes(name));
  const refused = {
    403: others.filter((name) => seers.includes(name)),
    404: others.filter((name) => !seers.includes(name) && name !== 'nobody'),
    401: others.filter((name) => name === 'nobody'),
  };
  const answers = Object.entries({ ...refused, ...through }).filter(([, names]) => names.length > 0);
  return Object.fromEntries(answers.map(([status, names]) => [status, inOrder(names)]));
}

function inOrder(names: Everyone): Everyone {
  return [...everybody, 'nobody'].filter((name) => names.includes(name));
}
