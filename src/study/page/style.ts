/** The style of a report's page: readable on screens light and dark, and on paper; figures are black on white in each. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #57606a; --line: #d0d7de; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #14171a; --faint: #9aa4af; --line: #3a424b; --link: #8cc4ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { line-height: 1.25; margin: 2rem 0 .6rem; }
h1 { font-size: 1.7rem; margin-top: 0; } h2 { font-size: 1.3rem; }
a { color: var(--link); }
nav ol { columns: 18rem; padding-left: 1.6rem; font-size: .92rem; }
figure { margin: 1rem 0; }
figcaption, .notes { color: var(--faint); font-size: .88rem; max-width: 60rem; margin: .5rem 0 1rem; }
.wide { overflow-x: auto; }
.wide img { display: block; max-width: none; background: #ffffff; }
section { scroll-margin-top: 1rem; content-visibility: auto; contain-intrinsic-size: auto 40rem; }
table { border-collapse: collapse; font-size: .86rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { padding: .28rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; max-width: 40rem; }
thead th { border-bottom: 2px solid var(--faint); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print { section { content-visibility: visible; } }
`
