import { type Html, html, raw } from '../../functions/page/html';
import { STYLE } from './review-style';

/** A page of one file for somebody who never opens a terminal: no scripts, nothing fetched, all text escaped. */
export function pageToRead(title: string, today: Date, body: Html, style = STYLE): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}, ${today.toISOString().slice(0, 10)}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.toString();
}
