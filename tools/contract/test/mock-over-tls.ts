// A mock that speaks HTTPS, for clients that take nothing less.
import { type Mock, startMock } from '@edgeplane/mock';
import { generate } from 'selfsigned';

/** The mock, and the certificate to trust it by. Its address names it `localhost`. */
export async function startMockOverTls(
  sandbox: { readonly operationTime?: number; readonly pageSize?: number } = {},
): Promise<{ mock: Mock; origin: string; ca: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    notBeforeDate: new Date(Date.now() - 86_400_000),
    notAfterDate: new Date(Date.now() + 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  const mock = await startMock({ tls: { key, cert }, sandbox, checkResponses: true });
  return { mock, origin: mock.url.replace('127.0.0.1', 'localhost'), ca: cert };
}
