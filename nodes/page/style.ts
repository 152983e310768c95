/** Plain enough for mail clients; what they do not know (variables, dark mode) falls back to light. */
export const STYLE = `
:root{--ink:#16202e;--soft:#5b6778;--line:#dfe4ec;--ground:#ffffff;--card:#f5f7fb;--accent:#0b5cff;--second:#8fb4ff;--third:#c9d2e0;--good:#11734b;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf5;--soft:#9aa7ba;--line:#2c3646;--ground:#111823;--card:#1a2331;--accent:#6ea0ff;--second:#3f66b3;--third:#465267;--good:#5fd3a0;--bad:#ff8a80}}
@media print{:root{--ink:#000;--soft:#444;--line:#ccc;--ground:#fff;--card:#fff;--accent:#0b5cff;--second:#8fb4ff;--third:#c9d2e0;--good:#11734b;--bad:#b3261e}section{break-inside:avoid}}
*{box-sizing:border-box}
body{margin:0;background:#fff;background:var(--ground);color:#16202e;color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:820px;margin:0 auto;padding:32px 24px 48px}
h1{font-size:26px;line-height:1.25;margin:0}
h2{font-size:17px;margin:36px 0 10px}
.subtitle{margin:4px 0 20px;color:#5b6778;color:var(--soft)}
.figures{margin:0 -6px}
.figure{display:inline-block;vertical-align:top;width:calc(25% - 12px);min-width:150px;margin:6px;padding:12px 14px;border:1px solid #dfe4ec;border-color:var(--line);border-radius:10px;background:var(--card)}
.figure strong{display:block;font-size:24px;line-height:1.2;font-variant-numeric:tabular-nums}
.label,.note,.empty,.caption{font-size:13px;color:#5b6778;color:var(--soft)}
.label,.note{display:block}.note{min-height:20px}.note.up{color:var(--good)}.note.down{color:var(--bad)}
.warning{border-left:4px solid var(--bad);padding:8px 12px;background:var(--card);margin:16px 0}
table{width:100%;border-collapse:collapse;font-size:14px}
th{text-align:left;font-weight:600;color:#5b6778;color:var(--soft);font-size:13px}
th,td{padding:7px 12px 7px 0;border-bottom:1px solid #dfe4ec;border-color:var(--line);vertical-align:top;overflow-wrap:anywhere}
th.number,td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th.unbroken,td.unbroken{white-space:nowrap}
del{color:var(--bad)}ins{color:var(--good);text-decoration:none}
.track{height:4px;margin-top:4px;border-radius:2px;background:var(--line);overflow:hidden}
.track div{height:4px;background:#0b5cff;background:var(--accent);border-radius:2px}
svg{display:block;width:100%;height:auto}
svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:#5b6778;fill:var(--soft)}
svg .grid{stroke:#dfe4ec;stroke:var(--line)}
svg .first{fill:#0b5cff;fill:var(--accent)}svg .second{fill:#8fb4ff;fill:var(--second)}svg .third{fill:#c9d2e0;fill:var(--third)}
svg .area{fill:#0b5cff;fill:var(--accent);fill-opacity:.18}svg .edge{fill:none;stroke:#0b5cff;stroke:var(--accent);stroke-width:2}
.chart-narrow{display:none}
.key{display:inline-block;margin:6px 18px 0 0;font-size:13px;color:var(--soft)}
.key i{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px}
.key .first{background:var(--accent)!important}.key .second{background:var(--second)!important}.key .third{background:var(--third)!important}
@media (max-width:600px){main{padding:20px 14px 32px}h1{font-size:22px}.figure{width:calc(50% - 12px);min-width:0}.figure strong{font-size:20px}.wide{display:none}.chart-wide{display:none}.chart-narrow{display:block}th,td{padding-right:8px}}
`;
