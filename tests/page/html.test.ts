import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { html, raw } from '../../functions/page/html';

test('any text at all is read back as it was, from an element and from an attribute', () => {
  const text = fc.string({ unit: fc.constantFrom(...'<>&"\'/=! \n', 'a', 'é', '&amp;', '</p>', '-->', '<script>') });
  fc.assert(
    fc.property(text, (text) => {
      const { document } = parseHTML(html`<p title="${text}">${text}</p>`.toString());
      const [paragraph, ...others] = document.querySelectorAll('*');
      expect([paragraph?.textContent, paragraph?.getAttribute('title'), others]).toEqual([text, text, []]);
    }),
  );
});

test('HTML within HTML is kept, a list’s parts follow each other, and what is not there leaves nothing', () => {
  const items = ['a', 'b&'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${undefined}${false}${0}${raw('<hr>')}</ul>`.toString()).toBe(
    '<ul><li>a</li><li>b&#38;</li>0<hr></ul>',
  );
});

test('an object that only looks like HTML does not pass for it', () => {
  // @ts-expect-error: HTML comes from the template alone.
  expect(() => html`${{ toString: () => '<script>' }}`).toThrow();
});
