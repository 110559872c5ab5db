/** Makes something at its first use, and keeps it; what went wrong is thrown, and tried again at the next. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
