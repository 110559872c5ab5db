/** HTML that is put into other HTML as it is; only `html` and `raw` make it. */
export type { Html };

class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** Nothing is written for what is undefined or false; a list's parts follow each other. */
type Part = Html | string | number | undefined | false | readonly Part[];

/** A template of HTML: every text in it is escaped, for the inside of an element and of a quoted attribute alike. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: markup }, ...parts.map(written)));
}

/** HTML that something else has made, such as a chart; never text. */
export function raw(markup: string): Html {
  return new Html(markup);
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
