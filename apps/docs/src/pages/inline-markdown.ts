import { Marked } from 'marked';
import { escapeHtml, Html } from './html.js';

const marked = new Marked({
  renderer: {
    // Documents are markdown, not HTML: `<name>` in them is text.
    html: ({ text }) => escapeHtml(text),
    image: ({ text }) => escapeHtml(text),
  },
});

/** A sentence in markdown as HTML: code, emphasis and links, but neither tags nor pictures. */
export function inlineMarkdown(text: string): Html {
  return new Html(marked.parseInline(text, { async: false }));
}
