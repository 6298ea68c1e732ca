import './icon.css';

/** Drawings on a ground of 20 by 20: lines, but for the signs of an answer. */
const lines = {
  clock: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.5V10l3 2" />
    </>
  ),
  user: (
    <>
      <circle cx="10" cy="7" r="3.3" />
      <path d="M3.5 17c.7-3.2 3.2-5 6.5-5s5.8 1.8 6.5 5" />
    </>
  ),
  scheme: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" stroke="none" />
    </>
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
      <path d="M13 4.5v-.5a1 1 0 0 0-1-1H4.5a1 1 0 0 0-1 1v7.5a1 1 0 0 0 1 1h.5" />
    </>
  ),
  search: (
    <>
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="m12.8 12.8 4.2 4.2" />
    </>
  ),
  bell: (
    <>
      <path d="M4.5 14.5h11l-1.3-2V9a4.2 4.2 0 0 0-8.4 0v3.5z" />
      <path d="M8.3 17a1.8 1.8 0 0 0 3.4 0" />
    </>
  ),
  chart: <path d="M4 17V9M10 17V3M16 17v-6" />,
  table: <path d="M3 4h14v12H3zM3 8.5h14M8.5 8.5V16" />,
  print: <path d="M6 7V3h8v4M6 13H3.5V7h13v6H14M6 11h8v6H6z" />,
  download: <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M4 16.5h12" />,
  add: <path d="M10 4v12M4 10h12" />,
  here: (
    <>
      <circle cx="10" cy="10" r="8.5" fill="var(--accent)" stroke="none" />
      <path d="m8.5 6.5 3.5 3.5-3.5 3.5" stroke="var(--on-accent)" />
    </>
  ),
  shield: <path d="M10 2.5 16 5v4.5c0 4-2.6 6.6-6 8-3.4-1.4-6-4-6-8V5z" />,
  key: (
    <>
      <circle cx="7" cy="13" r="3.5" />
      <path d="m9.6 10.4 6.9-6.9M13.5 6.5l2.5 2.5" />
    </>
  ),
  place: (
    <>
      <path d="M10 17.5s5.5-4.6 5.5-9a5.5 5.5 0 1 0-11 0c0 4.4 5.5 9 5.5 9z" />
      <circle cx="10" cy="8.5" r="1.8" />
    </>
  ),
} as const;

const signs = {
  ok: (
    <>
      <circle className="sign-body" cx="10" cy="10" r="9" />
      <path className="sign-mark" d="m6 10.4 2.7 2.7L14.2 7.3" />
    </>
  ),
  no: (
    <>
      <rect className="sign-body" x="1.5" y="1.5" width="17" height="17" rx="3.5" />
      <path className="sign-mark" d="m6.7 6.7 6.6 6.6m0-6.6-6.6 6.6" />
    </>
  ),
  rest: (
    <>
      <circle className="sign-body" cx="10" cy="10" r="8.1" />
      <path className="sign-mark" d="M6.6 10h6.8" />
    </>
  ),
  due: (
    <>
      <path className="sign-body" d="M10 1.8 19 17.6H1z" strokeLinejoin="round" />
      <path className="sign-mark" d="M10 7.6v4.2M10 14.6v.1" />
    </>
  ),
} as const;

/** Signs of an answer: round passes, square does not, a triangle warns, a ring rests. */
export type Sign = keyof typeof signs;

/** A drawing beside a word; it says nothing by itself. */
export function Icon({ name, large = false }: { readonly name: keyof typeof lines | Sign; readonly large?: boolean }) {
  const isSign = name in signs;
  const classes = ['icon', large && 'icon--large', isSign ? `sign-${name}` : 'icon--line'].filter(Boolean).join(' ');
  return (
    <svg className={classes} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {isSign ? signs[name as Sign] : lines[name as keyof typeof lines]}
    </svg>
  );
}
