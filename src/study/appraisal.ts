import { foldText } from '../base/text.js'
import type { Corpus } from '../record/corpus.js'

/** Answers by which questions of quality or risk of bias are known, in the words of the usual tools. */
const answers = new Set([
  'low', 'low risk', 'high', 'high risk', 'unclear', 'unclear risk', 'some concerns', 'moderate', 'serious', 'critical',
  'yes', 'no', 'partly', 'partially', 'can t tell', 'cannot tell', 'not applicable', 'probably yes', 'probably no', 'no information',
])

/** The variables of sheets whose answers are all of the closed lists that tools of quality appraisal use. */
export function appraisalQuestions({ occurrences }: Corpus): string[] {
  return [...occurrences.values()]
    .filter(({ variable, categories }) => variable.origin.kind === 'sheet' && !variable.several && categories.length > 0)
    .filter(({ categories }) => categories.every(({ label }) => /^[+\-−–?]$/.test(label) || answers.has(foldText(label))))
    .map(({ variable }) => variable.key)
}
