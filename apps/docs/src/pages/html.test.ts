import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, Html, html } from './html.js';
import { inlineMarkdown } from './inline-markdown.js';

describe('html', () => {
  it('escapes what it interpolates, between tags and in attributes', () => {
    const text = `<script>"&'</script>`;
    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</p>',
    );
  });

  it('leaves HTML alone, joins lists, and passes over undefined and false', () => {
    expect(html`<ul>${['a', 'b'].map((x) => html`<li>${x}</li>`)}${undefined}${false}${0}</ul>`.text).toBe(
      '<ul><li>a</li><li>b</li>0</ul>',
    );
    expect(html`${new Html('<br>')}`.text).toBe('<br>');
  });

  it('never lets text open a tag or close an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(escapeHtml(text).replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });
});

describe('inlineMarkdown', () => {
  it('makes code, emphasis and links', () => {
    expect(inlineMarkdown('`a` **b** [c](https://example.com/)').text).toBe(
      '<code>a</code> <strong>b</strong> <a href="https://example.com/">c</a>',
    );
  });

  it('shows tags as text and pictures as their description', () => {
    expect(inlineMarkdown('<img src=x> `<b>` ![alt](https://example.com/x.png)').text).toBe(
      '&lt;img src=x&gt; <code>&lt;b&gt;</code> alt',
    );
  });
});
