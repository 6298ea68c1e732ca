/** The split gate, which stands for the house. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M14.4 3v26H2v-4h2.4v-6h2.8v-6h2.4V7.5h2.4V3z" />
      <path d="M17.6 3v26H30v-4h-2.4v-6h-2.8v-6h-2.4V7.5H20V3z" />
    </svg>
  );
}
