/** The style of a page: readable on screens light and dark, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #57606a; --line: #d0d7de; --code: #f6f8fa;
  --key: #8a1f5c; --text: #0a5c36; --name: #0b4f8a; --error: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #14171a; --faint: #9aa4af; --line: #3a424b; --code: #1d2126;
  --key: #f2a0cf; --text: #8fd6ac; --name: #8cc4ff; --error: #ff9aa5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 .75rem; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
p, ul, ol { max-width: 44rem; margin: .6rem 0; }
a { color: var(--name); }
code, pre { font: .86rem/1.5 ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', Menlo, monospace; }
p code, li code, td code { background: var(--code); padding: .1em .3em; border-radius: 3px; }
pre { margin: .4rem 0; overflow-x: auto; }
.code { position: relative; margin: 1rem 0 1.6rem; }
.code > pre:not(.printed) { background: var(--code); border: 1px solid var(--line); border-radius: 5px; padding: .65rem 2.6rem .65rem .85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.number { position: absolute; top: -.1rem; right: .7rem; margin: 0; padding: .3rem 0; color: var(--faint); font-size: .75rem; }
.printed { border-left: 3px solid var(--line); padding: .1rem .85rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.printed.stderr { border-color: var(--error); color: var(--error); }
.shown { margin: .7rem 0; overflow-x: auto; }
.shown > p { max-width: 52rem; font-size: .92rem; }
img { display: block; max-width: 100%; height: auto; background: #ffffff; border-radius: 3px; }
table { border-collapse: collapse; font-size: .88rem; line-height: 1.4; margin: .2rem 0; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .5rem; }
th, td { padding: .32rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; font-variant-numeric: tabular-nums; text-align: left; }
th { border-bottom: 2px solid var(--faint); vertical-align: bottom; }
small { color: var(--faint); font-size: .82rem; }
:focus-visible { outline: 2px solid var(--name); outline-offset: 2px; }
.hljs-comment { color: var(--faint); }
.hljs-keyword, .hljs-built_in, .hljs-literal, .hljs-type { color: var(--key); }
.hljs-string, .hljs-number, .hljs-regexp { color: var(--text); }
.hljs-title, .hljs-attr { color: var(--name); }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --faint: #444444; --line: #bbbbbb; --code: #ffffff; --key: #6a0f45; --text: #084a2b; --name: #083d6b; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; } pre { white-space: pre-wrap; }
  img, .code > pre, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } .shown { overflow: visible; }
}
`
