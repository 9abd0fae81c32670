/** The style of a flow's page: readable on screens light and dark, and on paper. The diagram is black on white in each. */
export const flowPageStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --faint: #57606a; --line: #d0d7de; --link: #0b4f8a; --mark: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #14171a; --faint: #9aa4af; --line: #3a424b; --link: #8cc4ff; --mark: #3a3413; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; }
main { max-width: 84rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .6rem; }
h1 { font-size: 1.7rem; margin-top: 0; } h2 { font-size: 1.35rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; }
a { color: var(--link); }
figure { margin: 1rem 0; }
figcaption { color: var(--faint); font-size: .88rem; max-width: 60rem; margin-top: .5rem; }
.wide { overflow-x: auto; }
.wide svg { display: block; max-width: 100%; min-width: 46rem; height: auto; }
svg a:hover path { stroke: #0b4f6c; stroke-width: 2; }
svg a:focus { outline: none; }
svg a:focus-visible path { stroke: #c8661d; stroke-width: 4; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
section { overflow-x: auto; scroll-margin-top: 1rem; content-visibility: auto; contain-intrinsic-size: auto 20rem; }
section:target > h3, section:target > h4 { background: var(--mark); }
.back { font-size: .8rem; font-weight: normal; margin-left: .6rem; }
table { border-collapse: collapse; font-size: .86rem; line-height: 1.4; }
th, td { padding: .28rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
thead th { border-bottom: 2px solid var(--faint); }
.number { text-align: right; }
@media print { section { content-visibility: visible; } .back { display: none; } body { font-size: 9pt; } }
`
