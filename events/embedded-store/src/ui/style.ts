export const STYLE = `:root { color-scheme: light dark; --line: #8884; --soft: #8882; --link: #0b5fc0; }
@media (prefers-color-scheme: dark) { :root { --link: #7db8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 0 1rem 3rem; font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--link); }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
nav a { text-decoration: none; }
nav a[aria-current] { font-weight: 600; text-decoration: underline; text-underline-offset: .3em; }
nav .end { margin-left: auto; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem 1.25rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td { overflow-wrap: anywhere; min-width: 5.5rem; }
time { white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
pre { margin: .25rem 0; padding: .5rem; max-height: 24rem; overflow: auto; background: var(--soft); font-size: 13px; }
article { padding: .75rem 0; border-bottom: 1px solid var(--line); }
article header { display: flex; flex-wrap: wrap; gap: 0 1rem; }
article header b { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt, small, .soft { color: GrayText; }
dd { margin: 0; overflow-wrap: anywhere; }
form { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; }
input, button { font: inherit; padding: .25rem .5rem; }
input { flex: 1 1 16rem; max-width: 36rem; }
.pages { display: flex; gap: 1rem; margin: 1rem 0; }
.bad { color: #c22; font-weight: 600; }
.good { color: #282; font-weight: 600; }
`;
