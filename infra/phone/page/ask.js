const WITHIN_MS = 20_000;
const NOTHING = 'Nothing answers at this address. Run npm start again, and this page goes on.';

/** JSON from the phone's own server; throws a sentence if there is none. */
export async function ask(path, options) {
  const response = await fetch(path, { ...options, signal: AbortSignal.timeout(WITHIN_MS) }).catch((error) => {
    throw new Error(
      error.name === 'TimeoutError' ? `There was no answer within ${WITHIN_MS / 1000} seconds.` : NOTHING,
    );
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** A DOM element; what is put into it is text or elements, never markup. */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}
