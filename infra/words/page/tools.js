/** A button that belongs to a text, or the whole of what stands below it. */
export function toolOf(edited, selector) {
  return below(edited, '.tools')?.querySelector(selector);
}

/** What stands below a text and belongs to it. */
export function below(edited, selector) {
  let next = edited.nextElementSibling;
  while (next && !next.matches(selector) && !next.dataset.path) next = next.nextElementSibling;
  return next?.matches(selector) ? next : undefined;
}
