export { banner } from './banner.js';
export { runCommand } from './command.js';
export type { Fault } from './control/faults.js';
export type { SeenRequest } from './control/requests.js';
export type { OpenApiDocument } from './document.js';
export type { ExampleRequest } from './example-request.js';
export { type Mock, type MockedOperation, type MockedService, type MockOptions, startMock } from './mock.js';
export type { SandboxOptions } from './sandbox/sandbox.js';
