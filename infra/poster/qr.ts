import { renderSVG } from 'uqr';

/** What a phone's camera opens: a text to a number with its words ready to be sent. iPhone and Android read this spelling alike. */
export function smsLink(number: string, body: string): string {
  return `sms:${number}?&body=${encodeURIComponent(body)}`;
}

/** A QR code as SVG, with the four modules of quiet zone that cameras need, and a quarter of it may be torn or dirty. */
export function qrSvg(link: string): string {
  return renderSVG(link, { ecc: 'Q', border: 4, pixelSize: 1 });
}
