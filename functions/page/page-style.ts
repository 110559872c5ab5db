/** The look of the pages of counts, on screen in light and dark and on paper; it is hashed in their policy. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #15181d; --soft: #58606b; --rule: #d8dce2; --bar: #1a5fcb;
  --whisker: #0b2a5c; --link: #1a5fcb; --warn: #8a1c22; --warn-page: #fdeeed; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #0e1013; --text: #eceef1; --soft: #a3acb8; --rule: #2c3138;
  --bar: #6ea0f5; --whisker: #dfeaff; --link: #8ab4ff; --warn: #ffb3ae; --warn-page: #2f1617; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding-bottom: 1rem; margin-bottom: 1.5rem;
  border-bottom: 1px solid var(--rule); }
.top [aria-current] { color: var(--text); text-decoration: none; font-weight: 650; }
.top > :last-child { margin-inline-start: auto; }
button { font: inherit; color: var(--link); background: none; border: 1px solid currentColor; border-radius: .5rem;
  padding: .3rem .8rem; cursor: pointer; }
h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 650; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.125rem; font-weight: 650; margin: 0 0 .25rem; }
p { max-width: 65ch; margin: 0 0 .75rem; text-wrap: pretty; }
a { color: var(--link); }
.soft, caption, th, figcaption { color: var(--soft); }
.internal { background: var(--warn-page); color: var(--warn); padding: .6rem .9rem; border-radius: .5rem; max-width: none; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 3rem; margin: 1.25rem 0 0; padding: 0; }
.facts div { display: flex; flex-direction: column-reverse; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.facts div:first-child dd { font-size: 3rem; }
section { margin-top: 2.25rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
figure { margin: 1rem 0 0; }
svg { display: block; }
.columns { max-width: 100%; height: auto; }
.bar { fill: var(--bar); }
.whisker { stroke: var(--whisker); stroke-width: 3; fill: none; }
.rule { stroke: var(--rule); }
svg text { fill: var(--text); font: 12px system-ui, sans-serif; text-anchor: middle; }
svg text.soft { fill: var(--soft); }
svg text.axis { fill: var(--soft); text-anchor: end; }
.wide { display: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; margin-top: .75rem; }
caption { text-align: start; font-size: .85rem; padding-bottom: .35rem; }
th { font-weight: 600; text-align: start; }
thead th { font-size: .8rem; line-height: 1.3; vertical-align: bottom; white-space: pre; }
th, td { padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
td, thead th:not(:first-child) { text-align: end; }
td { white-space: nowrap; }
tbody th { color: var(--text); font-weight: 400; }
.barred { width: 100%; }
.barred td:nth-child(2) { width: 50%; min-width: 4rem; }
summary { cursor: pointer; color: var(--link); font-size: .9rem; margin-top: .75rem; width: fit-content; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
@media (max-width: 47.99rem) { table:not(.barred) td { white-space: normal; } }
@media (min-width: 48rem) {
  tbody th { white-space: nowrap; } th, td { padding-inline-end: 1.1rem; }
  .wide { display: block; } .narrow { display: none; }
}
@media print {
  :root { font-size: 10pt; } body { max-width: none; padding: 0; } section { break-inside: avoid; margin-top: 1rem; padding-top: .75rem; }
  p { margin-bottom: .4rem; max-width: none; } th, td { padding-block: .1rem; } .columns { height: 9rem; } .facts div:first-child dd { font-size: 2rem; }
  .top, summary { display: none; } * { print-color-adjust: exact; }
}
`;
