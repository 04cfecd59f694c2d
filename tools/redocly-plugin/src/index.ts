import type { Rule } from './redocly.js';
import { acceptedDeclaresPolling } from './rules/accepted-declares-polling.js';
import { descriptionSaysSomething } from './rules/description-says-something.js';
import { enumValuesNamed } from './rules/enum-values-named.js';
import { listDeclaresPaging } from './rules/list-declares-paging.js';
import { odataFieldsExist } from './rules/odata-fields-exist.js';
import { operationHasExamples } from './rules/operation-has-examples.js';
import { unverifiedHasReason } from './rules/unverified-has-reason.js';

/** The rules that hold the documents to specs/README.md, as a Redocly plugin. */
export default function edgeplane(): { id: string; rules: { oas3: Readonly<Record<string, Rule>> } } {
  return {
    id: 'edgeplane',
    rules: {
      oas3: {
        'accepted-declares-polling': acceptedDeclaresPolling,
        'description-says-something': descriptionSaysSomething,
        'enum-values-named': enumValuesNamed,
        'list-declares-paging': listDeclaresPaging,
        'odata-fields-exist': odataFieldsExist,
        'operation-has-examples': operationHasExamples,
        'unverified-has-reason': unverifiedHasReason,
      },
    },
  };
}
