import { type Html, html } from './html.js';
import { staticPolicy } from './policy.js';

/** What a page is about, and its content. */
export interface Page {
  readonly title: string;
  /** One sentence for search engines. */
  readonly summary: string;
  /** The file name of this page, to mark it in the navigation. */
  readonly file: string;
  readonly main: Html;
}

const navigation = [
  { file: 'index.html', label: 'Documents' },
  { file: 'unverified.html', label: 'Not verified' },
];

/** A page of the site, except the reference pages, which are Redoc's. Every link is relative: the site may live anywhere. */
export function layout({ title, summary, file, main }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${staticPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${summary}">
<title>${title}</title>
<link rel="icon" href="assets/edgeplane.svg" type="image/svg+xml">
<link rel="stylesheet" href="assets/site.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="index.html"><img src="assets/edgeplane.svg" alt="" width="28" height="28">Edgeplane</a>
<nav aria-label="Site">
${navigation.map(
  (
    entry,
  ) => html`<a href="${entry.file}"${entry.file === file && html` aria-current="page"`}>${entry.label}</a>
`,
)}</nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
<p>Edgeplane is MIT licensed. It is not affiliated with Microsoft. Azure is a trademark of the Microsoft group of companies.</p>
</footer>
</body>
</html>
`.text;
}
