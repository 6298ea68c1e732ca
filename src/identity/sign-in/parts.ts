import type { Entry, NoiseCounter } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { FailureLimit } from '../failure-limit.ts';
import type { PortalParts } from '../sessions/portal-door.ts';
import type { OidcProvider } from './oidc/open-provider.ts';

/** What signing in works with, beside what every route of the portal does. */
export interface SignInParts extends PortalParts {
  readonly failures: FailureLimit;
  readonly noise: Pick<NoiseCounter, 'count'>;
  readonly writer: { appendAlways(entry: Entry, epoch: string): Promise<void> };
  readonly directory: { readonly epoch: string };
  /** What an officer's roles allow it somewhere. Signing in does not know that, and only passes it on. */
  readonly actsOf: (officer: Officer) => readonly string[];
  /** The identity provider of the authority's staff, where there is one. */
  readonly oidc?: OidcProvider | undefined;
}

/** One attempt to sign in, as the request tells of it. */
export interface Attempt {
  readonly requestId: Uuid;
  /** The true peer's address. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly browser: string;
  /** When it arrived, in milliseconds of the clock that never steps. */
  readonly arrivedAt: number;
  /** The pass of a browser that has signed in before, where it has one. */
  readonly pass: string | undefined;
}
