import { Listing } from '../../pieces/listing.tsx';
import type { Call } from './call.ts';
import { writeCurl, writeTypeScript } from './write-call.ts';
import './calls.css';

/** A call to be copied, for the shell and as TypeScript. */
export function ShownCall({ call }: { readonly call: Call }) {
  const { origin } = window.location;
  return (
    <div className="shown-call">
      <Listing title="curl" text={writeCurl(call, origin)} />
      <Listing title="TypeScript" text={writeTypeScript(call, origin)} />
    </div>
  );
}
