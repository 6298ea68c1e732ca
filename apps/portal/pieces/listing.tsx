import { CopyButton } from './copy-button.tsx';
import './listing.css';

/** Text for programs, which can be copied. What is wider than its box is scrolled there, by keyboard too. */
export function Listing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure className="listing">
      <figcaption>
        {title}
        <CopyButton text={text} label={title} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}
