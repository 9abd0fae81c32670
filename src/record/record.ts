import type { OptionalFields, RequiredFields } from './fields.js'

export type { Address, RecordSource } from './record-parts.js'

/**
 * One bibliographic record: a row of an export or an article of a review, flat so that it fits a table.
 * A value that is not known is left out; nothing is guessed. Its fields are declared in fields.ts.
 */
export interface BibRecord extends RequiredFields, OptionalFields {}
