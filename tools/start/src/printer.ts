import pc from 'picocolors';

/** What the scenarios say, in one voice. */
export interface Printer {
  title(text: string): void;
  step(text: string): void;
  /** A request and its answer, on a line. */
  request(method: string, url: string, status: number): void;
  result(text: string): void;
  failure(error: unknown): void;
  invitation(mockUrl: string, docsUrl: string): void;
}

export function createPrinter(print: (line: string) => void): Printer {
  return {
    title: (text) => print(`\n${pc.bold(text)}`),
    step: (text) => print(`\n  ${text}`),
    request: (method, url, status) => print(pc.dim(`    ${method.padEnd(6)} ${url}  ${status}`)),
    result: (text) => print(text.replace(/^/gm, '      ')),
    failure: (error) =>
      print(`\n${pc.red('It failed.')} ${error instanceof Error ? error.stack : String(error)}`),
    invitation: (mockUrl, docsUrl) => print(invitation(mockUrl, docsUrl)),
  };
}

function invitation(mockUrl: string, docsUrl: string): string {
  return `
${pc.bold('All three went through. The servers stay up until Ctrl+C:')}

  mock  ${mockUrl}
  docs  ${docsUrl}

Four commands to try in another terminal, in this folder:

  npx edgeplane --mock sphere tenants list
  npx edgeplane --mock stackhub alerts list --filter "Properties/State eq 'Active'"
  npx edgeplane --mock stackhub-tenant virtual-machines list-all
  curl -H "Authorization: Bearer any" ${mockUrl}/v2/tenants
`;
}
