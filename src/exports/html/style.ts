/** The look of the page: beside each other where there is room, below each other on a phone, and both as they print. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --page: #fff; --line: #d1d9e0; --link: #0a58ca;
  --good: #1a7f37; --remark: #0a58ca; --doubt: #9a6700; --bad: #cf222e; --silent: #59636e; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #9198a1; --page: #0d1117; --line: #3d444d; --link: #79b8ff;
  --good: #3fb950; --remark: #79b8ff; --doubt: #d29922; --bad: #ff7b72; --silent: #9198a1; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 6rem; max-width: 78rem; background: var(--page); color: var(--text);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
.summary, aside, sup.number { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; }
.summary { color: var(--dim); font-size: .875rem; border-bottom: 1px solid var(--line); padding-bottom: .75rem; }
.row { display: grid; grid-template-columns: minmax(0, 42rem) minmax(0, 1fr); column-gap: 2.5rem; }
.row > div > :first-child { margin-top: .5em; }
.row > div > :last-child { margin-bottom: .5em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
a { color: var(--link); }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); }
pre { overflow-x: auto; padding: .75em; border: 1px solid var(--line); font-size: .875rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; }
li.task { list-style: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
.notes { padding-left: 1.5em; font-size: .9375rem; }
mark { color: inherit; background: color-mix(in srgb, var(--tone) 16%, transparent); border-bottom: 2px solid var(--tone); }
mark.silent { background: none; border-bottom-style: dotted; }
sup.number a { text-decoration: none; font-size: .75em; padding: 0 .15em; }
aside { font-size: .8125rem; line-height: 1.45; }
.comment { border-left: 3px solid var(--tone); padding: .1rem 0 .1rem .75rem; margin: .75em 0; }
.comment:target { outline: 2px solid var(--tone); outline-offset: 4px; }
.comment p { margin: .25em 0; }
.comment .passage { font-family: Georgia, "Times New Roman", serif; font-size: .875rem; color: var(--dim); }
.comment .passage b { color: var(--text); font-weight: 600; }
.comment .verdict b { color: var(--tone); }
.comment .origin { color: var(--dim); }
.number { font-weight: 600; }
.good { --tone: var(--good); } .remark { --tone: var(--remark); } .doubt { --tone: var(--doubt); }
.bad { --tone: var(--bad); } .silent { --tone: var(--silent); }
@media (max-width: 60rem) { .row { display: block; } aside { margin: 0 0 1.5em 1em; } }
@media print { body { font-size: 10pt; padding: 0; max-width: none; } aside { font-size: 8pt; }
  .row { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); column-gap: 1.5rem; } .comment { break-inside: avoid; } }
`;
