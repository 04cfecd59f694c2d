import { type Explain, explain } from './explain.js';

/** What the famous failures of Azure Sphere mean; its client passes it to `createClient`. */
export const explainSphere: Explain = (failure, detail) => {
  // A token for another audience is answered so, where other services say 401.
  if (failure.response.status === 400 && detail === undefined) {
    return (
      'Azure Sphere refuses a token for another audience in this way, too: users and service principals take theirs ' +
      'for different scopes, as `authentication` of @edgeplane/sphere lists them.'
    );
  }
  return explain(failure, detail);
};
