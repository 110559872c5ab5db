import { parse } from '@babel/parser';

/**
 * A bundle's JavaScript with a call of the global `__step(n)` at the start of each function and after each `await`,
 * numbered on from `first` in the order of the source; nothing else is changed.
 */
export function instrument(source: string, first: number): string {
  const inserts: { at: number; text: string }[] = [];
  let steps = first;
  const visit = (node: Node) => {
    if (node.type === 'AwaitExpression') {
      inserts.push({ at: node.start, text: `__afterAwait(${steps++},` }, { at: node.end, text: ')' });
    } else if (isFunction(node)) {
      const { body } = node;
      if (body.type === 'BlockStatement') {
        const start = body.directives.at(-1)?.end ?? body.start + 1;
        inserts.push({ at: start, text: `;__step(${steps++});` });
      } else inserts.push({ at: body.start, text: `(__step(${steps++}),` }, { at: body.end, text: ')' });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  const { program } = parse(source, { sourceType: 'script' });
  visit(program as unknown as Node);

  let at = 0;
  let instrumented = '';
  for (const insert of inserts.sort((a, b) => a.at - b.at)) {
    instrumented += source.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return instrumented + source.slice(at);
}

interface Node {
  type: string;
  start: number;
  end: number;
}
type Body = Node & { directives: Node[] };

function isFunction(node: Node): node is Node & { body: Body } {
  return /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|(?:Object|Class(?:Private)?)Method)$/.test(
    node.type,
  );
}

function childrenOf(node: Node): Node[] {
  const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
  return Object.values(node).flat().filter(isNode);
}
