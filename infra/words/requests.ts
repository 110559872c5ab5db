import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';

/** Refuses what does not carry the page's token: another site can read no page of ours, and so has none. */
export function onlyWith(token: string): MiddlewareHandler {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return async ({ req }, next) => {
    if (timingSafeEqual(hash(req.header('x-token') ?? ''), hash(token))) return next();
    throw new HTTPException(403, { message: 'This page is older than npm start: load it again.' });
  };
}

/** The body of a request, if it is JSON of this kind. */
export async function bodyOf<T extends z.ZodType>(request: Request, kind: T): Promise<z.infer<T>> {
  const { success, data } = kind.safeParse(await request.json().catch(() => undefined));
  if (!success) throw new HTTPException(400, { message: 'The page sent what nobody here understands: load it again.' });
  return data as z.infer<T>;
}
