// base
export { formatIssue, InputError, type Issue } from './base/issue.js'
