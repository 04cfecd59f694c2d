// Microsoft's own clients of the tenant endpoint, against one mock.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { AuthorizationManagementClient } from '@azure/arm-authorization-profile-2020-09-01-hybrid';
import { UsageManagementClient } from '@azure/arm-commerce-profile-2020-09-01-hybrid';
import { ComputeManagementClient } from '@azure/arm-compute';
import { EventHubManagementClient } from '@azure/arm-eventhub-profile-2020-09-01-hybrid';
import { KeyVaultManagementClient } from '@azure/arm-keyvault-profile-2020-09-01-hybrid';
import { NetworkManagementClient } from '@azure/arm-network-profile-2020-09-01-hybrid';
import { ResourceManagementClient } from '@azure/arm-resources-profile-2020-09-01-hybrid';
import { StorageManagementClient } from '@azure/arm-storage-profile-2020-09-01-hybrid';
import { startMockOverTls } from './mock-over-tls.js';

export const SUBSCRIPTION = '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1';
/** Long-running operations are asked after at once. */
export const polling = { updateIntervalInMs: 5 };

export async function startMicrosoftClients() {
  const { origin, ca, mock } = await startMockOverTls({ operationTime: 40, pageSize: 2 });
  const endpoint = `${origin}/management.local.azurestack.external`;
  const credential = {
    getToken: async () => ({ token: 'any', expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  const options = { endpoint, tlsOptions: { ca } };
  // The clients of the generation before sign requests themselves, and take an agent.
  const signer = {
    signRequest: async <R extends { headers: { set(name: string, value: string): void } }>(request: R) => {
      request.headers.set('Authorization', 'Bearer any');
      return request;
    },
  };
  const older = {
    baseUri: endpoint,
    longRunningOperationRetryTimeout: 0,
    agentSettings: { http: new HttpAgent(), https: new HttpsAgent({ ca }) },
  };
  return {
    authorization: new AuthorizationManagementClient(credential, SUBSCRIPTION, options),
    commerce: new UsageManagementClient(credential, SUBSCRIPTION, options),
    eventHub: new EventHubManagementClient(credential, SUBSCRIPTION, options),
    network: new NetworkManagementClient(credential, SUBSCRIPTION, options),
    resources: new ResourceManagementClient(credential, SUBSCRIPTION, options),
    storage: new StorageManagementClient(credential, SUBSCRIPTION, options),
    compute: new ComputeManagementClient(signer, SUBSCRIPTION, older),
    keyVault: new KeyVaultManagementClient(signer, SUBSCRIPTION, older),
    close: () => mock.close(),
  };
}
