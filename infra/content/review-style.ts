/** The look of the page for reviewers, on screen in light and dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1c1c1e; --soft: #5f6368; --rule: #d9dbe0; --phone: #f4f5f7;
  --link: #1565c0; --theirs: #1565c0; --theirs-text: #fff; --ours: #e2e4e9; --ours-text: #111; --red: #b3261e; --amber: #8a5300; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #131416; --text: #e8e9ec; --soft: #a2a7b0; --rule: #34373d;
  --phone: #1c1e21; --link: #8ab4f8; --theirs: #1f6fd0; --ours: #33363c; --ours-text: #f2f3f5; --red: #ff8a80; --amber: #f0b65a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
header p, section > p { max-width: 44rem; color: var(--soft); margin: 0 0 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; }
nav a { color: var(--link); }
nav a::first-letter { text-transform: uppercase; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
h2::first-letter, h3::first-letter { text-transform: uppercase; }
h3 { font-size: .85rem; margin: 0 0 .4rem; color: var(--soft); font-weight: 600; }
h4 { font-size: .8rem; margin: .75rem 0 .1rem; color: var(--soft); font-weight: 600; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem 1.5rem; margin: 0 0 1.25rem; }
.phone { background: var(--phone); border-radius: 1rem; padding: .9rem .9rem .6rem; display: flex; flex-direction: column; }
.theirs, .ours { margin: 0 0 .5rem; padding: .5rem .8rem; border-radius: 1.1rem; max-width: 88%; white-space: pre-line; }
.theirs { align-self: flex-end; background: var(--theirs); color: var(--theirs-text); border-bottom-right-radius: .3rem; }
.ours { align-self: flex-start; background: var(--ours); color: var(--ours-text); border-bottom-left-radius: .3rem; }
.measure, small { font-size: .78rem; color: var(--soft); }
.measure { margin: 0 .2rem; }
.sheet { border: 2px solid var(--rule); padding: .9rem 1rem .2rem; }
.sheet p { margin: 0 0 .7rem; white-space: pre-line; }
.sheet p:first-child { font-size: 1.3rem; font-weight: 700; line-height: 1.2; }
.number { white-space: nowrap; }
summary { cursor: pointer; font-size: .85rem; color: var(--soft); }
.words { margin: 0; font-size: .85rem; }
.problems { list-style: none; margin: 0; padding: 0; }
.problems li { padding: .4rem .8rem; margin: 0 0 .5rem; border-left: .25rem solid var(--amber); background: var(--phone); }
.problems .error { border-color: var(--red); }
.problems strong { color: var(--amber); }
.problems .error strong { color: var(--red); }
code { font-size: .9em; }
.lines { list-style: none; padding: 0; }
.lines small { display: block; }
@media print { nav { display: none; } body { max-width: none; padding: 0; font-size: 10pt; } h2 { break-after: avoid; } .phone, li { break-inside: avoid; } h3 { break-after: avoid; }
  * { print-color-adjust: exact; } }
`;
