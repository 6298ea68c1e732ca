// Before anything is drawn: what was chosen on this machine, so that nobody sees a flash of the other scheme.
try {
  const { dataset } = document.documentElement;
  dataset.colorScheme = localStorage.getItem('gapura.scheme') ?? 'auto';
  document.documentElement.lang = localStorage.getItem('gapura.language') ?? 'id';
} catch {
  // A browser that keeps nothing follows the system.
}
