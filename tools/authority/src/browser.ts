// The user's browser, as far as a sign-in needs one: cookies, redirects and forms.
import { Agent, fetch } from 'undici';

export interface BrowserOptions {
  /** PEM of the root that it trusts. */
  readonly ca: string;
  /** What the user types, by the name of the field; the rest of a form is sent as it is. */
  readonly types: Readonly<Record<string, string>>;
}

/** A page that asks for the same thing for ever ends it. */
const MOST_PAGES = 15;

/**
 * Opens an address and goes on, form by form, until there is none.
 *
 * @returns the last page.
 */
export async function browse(address: string, { ca, types }: BrowserOptions): Promise<string> {
  const cookies = new Map<string, string>();
  const dispatcher = new Agent({ connect: { ca } });
  try {
    let declined = false;
    let next: { url: string; body?: URLSearchParams } = { url: address };
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const url = new URL(next.url);
      // The program that waits there listens on IPv4 only.
      if (url.protocol === 'http:') url.hostname = '127.0.0.1';
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        dispatcher,
        redirect: 'manual',
        headers: { cookie },
        ...(next.body && { method: 'POST', body: next.body }),
      });
      for (const [, name = '', value = ''] of response.headers.getSetCookie().map(readCookie)) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      const location = response.headers.get('location');
      const page = await response.text();
      if (location !== null) {
        next = { url: new URL(location, url).href };
        continue;
      }
      const form = readForm(page, types);
      // Who has said no goes back to the program that waits, if there is one, and fills in nothing more.
      if (form === undefined || (declined && !form.action.startsWith('http:'))) return page;
      declined ||= form.body.get('decline') === 'yes';
      next = { url: new URL(form.action, url).href, body: form.body };
    }
    throw new Error(`${new URL(address).origin} asked for more than ${MOST_PAGES} pages.`);
  } finally {
    await dispatcher.destroy();
  }
}

function readCookie(header: string): RegExpExecArray | [] {
  return /^([^=]+)=([^;]*)/.exec(header) ?? [];
}

function readForm(page: string, types: Readonly<Record<string, string>>) {
  const [, action] = /<form[^>]*\saction="([^"]*)"/.exec(page) ?? [];
  if (action === undefined) return undefined;
  const body = new URLSearchParams();
  for (const [input] of page.matchAll(/<input[^>]*>/g)) {
    const [, name] = /\sname="([^"]*)"/.exec(input) ?? [];
    const [, value = ''] = /\svalue="([^"]*)"/.exec(input) ?? [];
    if (name !== undefined) body.set(name, types[name] ?? unescapeHtml(value));
  }
  return { action: unescapeHtml(action), body };
}

function unescapeHtml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(\w+|#39);/g, (all, name: string) => named[name] ?? all);
}
