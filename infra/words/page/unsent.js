const PREFIX = 'unsent:';

/**
 * What is typed and not in the draft yet, kept by this tab: it outlives a reload and the end of npm start. `was` is what
 * the draft had, `sent` what may have arrived there meanwhile, `name` what people call the place.
 */
export function keepUnsent(place, unsent) {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify({ ...place, ...unsent }));
  } catch {
    // A browser that keeps nothing, or has no room: the page itself still has it.
  }
}

/** What was typed at a place and is not in the draft yet; undefined if nothing was. */
export function unsentAt(place) {
  return JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null') ?? undefined;
}

/** Forgets what is in the draft by now. */
export function forgetUnsent(place) {
  sessionStorage.removeItem(keyOf(place));
}

/** Forgets all that was typed into a file, or into any. */
export function forgetAllUnsent(file) {
  for (const one of allUnsent()) if (!file || one.file === file) forgetUnsent(one);
}

/** All that is not in the draft yet, on this page or another one. */
export function allUnsent() {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => JSON.parse(sessionStorage.getItem(key)));
}

const keyOf = ({ file, path }) => PREFIX + JSON.stringify([file, path]);
