import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Nothing from elsewhere, nothing inline, in no frame and in no cache. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Refuses every name but this computer's own: a page elsewhere can give its own name this computer's address. */
export function onlyByOwnName(port: number): MiddlewareHandler {
  const origins = ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`).origin);
  return async ({ req }, next) => {
    if (origins.includes(new URL(req.url).origin)) return next();
    throw new HTTPException(421, { message: `This phone answers at ${origins.join(' and ')} only.` });
  };
}

/** Refuses what comes from another page, or from no page at all. */
export const onlyFromOwnPage: MiddlewareHandler = async ({ req }, next) => {
  if (req.header('origin') === new URL(req.url).origin) return next();
  throw new HTTPException(403, { message: 'Only the phone’s own pages may send this.' });
};

/** Gives each answer of the routes below the headers that keep a page to itself. */
export const keptToItself: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  return next();
};
