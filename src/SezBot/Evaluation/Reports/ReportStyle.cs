namespace SezBot.Evaluation.Reports;

internal static class ReportStyle
{
    /// <summary>No «&gt;» and no «&amp;» in it: a page is written as XML, which a browser does not read styles as.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --page: #e8eef3; --panel: #ffffff; --panel-2: #f3f6f9; --line: #dde4ea; --text: #101a23; --soft: #566573; --accent: #0f5791; --danger: #b3261e; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #0e1621; --panel: #17212b; --panel-2: #1e2b38; --line: #273542; --text: #eef3f7; --soft: #9fb1c1; --accent: #84c5f4; --danger: #ff9a90; }
        }
        * { box-sizing: border-box; margin: 0; }
        body { background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 1120px; margin: 0 auto; padding: 24px 16px 48px; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin-bottom: 16px; }
        h2 { font-size: 1.25rem; margin-bottom: 12px; }
        h3 { font-size: 1rem; line-height: 1.35; }
        section { background: var(--panel); border-radius: 14px; padding: 20px; margin-bottom: 16px; }
        section p { max-width: 72ch; margin-bottom: 8px; }
        .lead { font-size: 1.125rem; margin-bottom: 16px; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 12px; }
        .card { background: var(--panel-2); border-radius: 10px; padding: 14px; }
        .card b { display: block; font-size: 1.625rem; line-height: 1.2; color: var(--accent); font-variant-numeric: tabular-nums; }
        .card p, figcaption, .note, cite { color: var(--soft); font-size: .875rem; }
        code { font: .8125rem ui-monospace, monospace; color: var(--soft); }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 24px; }
        figure { margin: 0; }
        figure h3 { margin-bottom: 8px; }
        .chart { display: block; width: 100%; height: auto; }
        .scroll { overflow-x: auto; margin-bottom: 12px; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        td, tbody th { white-space: nowrap; }
        th, td { padding: 7px 12px; text-align: right; border-bottom: 1px solid var(--line); vertical-align: bottom; }
        thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; line-height: 1.3; }
        th:first-child { text-align: left; padding-left: 0; }
        tbody th { font-weight: 500; }
        .misses { padding: 0; list-style: none; counter-reset: miss; display: grid; gap: 12px; }
        .misses li { counter-increment: miss; background: var(--panel-2); border-radius: 10px; padding: 12px 14px; border-left: 4px solid var(--danger); }
        .misses .refused { border-left-color: var(--accent); }
        .kind { color: var(--soft); font-size: .8125rem; margin-bottom: 2px; }
        .kind::before { content: counter(miss) ". "; font-weight: 600; }
        .misses h3 { margin-bottom: 6px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 12px; font-size: .9375rem; }
        dt { color: var(--soft); }
        dd { min-width: 0; }
        cite { font-style: normal; }
        @media (max-width: 560px) {
          section { padding: 16px 14px; border-radius: 10px; }
          .cards { grid-template-columns: 1fr 1fr; gap: 8px; }
          .card { padding: 10px; }
          th, td { padding: 6px 8px; }
          tbody th { white-space: normal; min-width: 110px; }
          dl { grid-template-columns: 1fr; gap: 0; }
          dd { margin-bottom: 6px; }
        }
        """;
}
