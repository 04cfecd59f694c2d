import type { BrowserContext, Page } from 'playwright-core';

/** What {@link blockExternal} recorded so far. */
export interface BlockedRequests {
  /** URLs, in order, of requests and web sockets that went elsewhere. A test asserts that there are none. */
  readonly urls: readonly string[];
}

/**
 * Lets a page talk to one origin only: every request and web socket to another host is refused and recorded. `data:`,
 * `blob:` and `about:` never leave the browser and pass.
 *
 * @param target a page, or a context for all its pages; call it before the first navigation
 * @param allowedOrigin scheme, host and port, `http://127.0.0.1:4010`; `file://` for pages from disk
 */
export async function blockExternal(
  target: Page | BrowserContext,
  allowedOrigin: string,
): Promise<BlockedRequests> {
  const urls: string[] = [];
  const origin = new URL(allowedOrigin);
  const isAllowed = (url: URL) => url.protocol === origin.protocol && url.host === origin.host;

  await target.route(isOutgoing, async (route) => {
    const url = route.request().url();
    if (isAllowed(new URL(url))) return route.fallback();
    urls.push(url);
    return route.abort('blockedbyclient');
  });
  await target.routeWebSocket(/.*/, (socket) => {
    const url = new URL(socket.url());
    url.protocol = url.protocol === 'wss:' ? 'https:' : 'http:';
    if (isAllowed(url)) {
      socket.connectToServer();
      return;
    }
    urls.push(socket.url());
    void socket.close();
  });
  return { urls };
}

function isOutgoing(url: URL): boolean {
  return !['data:', 'blob:', 'about:'].includes(url.protocol);
}
