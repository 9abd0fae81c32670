// What notebooks and programs import from 'reviewbook', by stage.

// base
export { formatIssue, InputError, type Issue } from './base/issue.js'

// record
export type { BibRecord } from './record/record.js'
export type { Address, RecordSource } from './record/record-parts.js'
export type { Basis, Code, CodeDetail } from './record/code.js'
export type { Category, Variable } from './record/variable.js'
export { codeRows, type Occurrences } from './record/occurrences.js'
export { occurrencesOf, type Corpus } from './record/corpus.js'
export { lastWholeYear, type Period } from './record/period.js'

// read
export { readRecords, type ReadResult, type ReadSource } from './read/read-records.js'
export { readRecordStream } from './read/read-stream.js'
export { readRecordLines } from './read/own/record-lines.js'
export { recordsToBibtex } from './read/write/bibtex.js'
export { recordsToCsl, recordToCsl } from './read/write/csl.js'
export { recordsToCsv } from './read/write/csv.js'
export { recordsToRis } from './read/write/ris.js'
export { recordsToXlsx } from './read/write/xlsx.js'

// match
export { dedupe, type DedupeResult } from './match/dedupe.js'
export { withOwnIds } from './match/own-ids.js'
export { formatQueue, readQueue } from './match/queue.js'

// flow
export { agreementOf } from './flow/agreement.js'
export { compareLedgers } from './flow/compare.js'
export { projectFlow, type ProjectFlow } from './flow/project.js'
export { parseQuery, type Query } from './flow/query.js'
export { runQuery, type QueryResult } from './flow/run-query.js'
export { boxOf, type FlowBox, type FlowCheck, type Ledger } from './flow/ledger.js'
export { ledgerFromTotals } from './flow/totals.js'

// tag
export { readCodebook } from './tag/rules/read-codebook.js'
export { makeRuleTagger } from './tag/rules/rules.js'
export { learnTagger } from './tag/learn/learn.js'
export { makeModelTagger } from './tag/learn/predict.js'
export { readLabelled, readTags, readTexts } from './tag/labelled.js'
export { recordTexts } from './tag/article-texts.js'
export { highlightEvidence } from './tag/highlight.js'
export { evaluate } from './tag/evaluate/evaluate.js'
export { keywordBaseline } from './tag/evaluate/keyword-baseline.js'
export { worstDisagreements } from './tag/evaluate/disagreements.js'
export { formatEvaluation } from './tag/evaluate/format-evaluation.js'
export { codingsOf, crossValidate, goldOf } from './tag/evaluate/cross-validate.js'
export { correctPrevalences } from './tag/evaluate/prevalence.js'
export { measureAgreement } from './tag/evaluate/agreement.js'

// code
export { codeBy, type OwnValues, type OwnVariable, type ValuesOf } from './code/code-by.js'
export { narrow, type Condition, type Where } from './code/where.js'
export { yearAtSearch } from './code/year-rules.js'

// count
export { roundPercentages, type Rounding, type RoundingRule } from './count/rounding.js'
export {
  distribute,
  type CountingRule,
  type Distribution,
  type DistributionOptions,
  type DistributionRow,
} from './count/distribution.js'
export type { CountingMethod } from './count/incidence.js'
export { ruleText } from './count/rule-text.js'
export { cross, type Cell, type CrossOptions, type CrossTab } from './count/cross-tab.js'
export { testedCross, type TestedCrossTab } from './count/tested-cross-tab.js'
export { associations, type Association } from './count/association.js'
export { coOccurrences, type CoOccurrence } from './count/co-occurrence.js'
export { cumulate, type CumulativeRow } from './count/cumulative.js'
export { mostCited, type CitedRow, type MostCited } from './count/most-cited.js'
export { sideBySide, type SideBySide } from './count/side-by-side.js'
export { yearTrend, type YearTrend } from './count/trend.js'

// statistics
export type { Agreement } from './statistics/agreement/agreement.js'
export { pValue } from './statistics/p-value.js'
export { wilsonInterval } from './statistics/wilson.js'
export { fisherExact, fisherFreemanHalton } from './statistics/fisher.js'
export { cochranArmitageExact } from './statistics/cochran-armitage.js'
export { cramersV, phi } from './statistics/effect-size.js'
export { holm } from './statistics/holm.js'
export { mannKendall } from './statistics/mann-kendall.js'
export { poissonTrend } from './statistics/poisson-trend.js'
export { theilSen } from './statistics/theil-sen.js'

// audit
export type { Claim, Claims, Relation } from './audit/claim.js'
export { parseClaims } from './audit/read-claims.js'
export { publishedDistribution } from './audit/published.js'

export { auditClaims } from './audit/audit-claims.js'
export { auditTable, auditText } from './audit/audit-text.js'
export { claimCounts } from './audit/audited-claim.js'
export type { Evidence } from './audit/evidence.js'
export { faults } from './audit/audit.js'
export type { Against, Audit, AuditedClaim, AuditedRelation, AuditVerdict, Finding } from './audit/audit.js'
export { annotatedTables } from './audit/annotated-table.js'
export { formatAudit } from './audit/format-audit.js'
export { possibleCounts, rulesThatPrint, smallestDenominators } from './audit/proportion.js'

// table and figure
export type { CellValue, Column, Table } from './table/table.js'
export { codingTable } from './table/coding-table.js'
export { coOccurrenceTable, type CoOccurrenceTableOptions } from './table/co-occurrence-table.js'
export { criteriaTable, type Criteria } from './table/criteria-table.js'
export { crossTabTable, type CrossTabContent, type CrossTabTableOptions } from './table/cross-tab-table.js'
export { distributionTable, type DistributionTableOptions } from './table/distribution-table.js'
export { includedTable } from './table/included-table.js'
export { formatLatex } from './table/latex.js'
export { formatMarkdown } from './table/markdown.js'
export { mostCitedTable, type CitedWork, type MostCitedTableOptions } from './table/most-cited-table.js'
export type { Names, TableName } from './table/names.js'
export { sideBySideTable, type SideBySideTableOptions } from './table/side-by-side-table.js'
export { tableCsv, tableFiles } from './table/table-files.js'
export { trendTable } from './table/trend-table.js'
export { variantsTable } from './table/variants-table.js'
export { makeFigure, type Figure, type FigureContent, type Spec } from './figure/figure.js'
export { theme } from './figure/theme.js'
export { annotatedTableFigure } from './figure/annotated-table.js'
export { appraisalFigures, type AppraisalOptions } from './figure/appraisal.js'
export { barFigure, type BarFigureOptions } from './figure/bars.js'
export { coOccurrenceFigure, type CoOccurrenceFigureOptions } from './figure/co-occurrence.js'
export { crossFigure, type CrossFigureOptions } from './figure/cross.js'
export { cumulativeFigure } from './figure/cumulative.js'
export { flowFigure, type FlowFigureOptions } from './figure/flow/flow.js'
export { flowLists, type FlowListOptions } from './figure/flow/flow-lists.js'
export { flowPage, type FlowPageContent } from './figure/flow/flow-page.js'
export { matrixFigure, type MatrixFigureOptions } from './figure/matrix.js'
export { mostCitedFigure, type MostCitedOptions } from './figure/most-cited.js'
export type { AnswerKind } from './figure/parts/answers.js'
export type { FigureName } from './figure/parts/counts.js'
export { prevalenceFigure, type PrevalenceBase } from './figure/prevalence.js'
export { printedShareFigure } from './figure/printed-share.js'
export { sideBySideFigure } from './figure/side-by-side.js'
export { yearFigure, type YearFigureOptions } from './figure/years.js'

// render
export { renderFigure, type FigureFiles, type FigureFormat } from './render/figure-files.js'

// project
export { bundledCodebook, bundledReview, demonstrationProject } from './project/bundled.js'
export { loadCodebook } from './project/load-codebook.js'
export { loadFlow, loadProject, type FlowOfProject } from './project/load.js'
export { citationsOf } from './project/names.js'
export { openCorpus, openProject } from './project/open.js'
export type { Project } from './project/project.js'
export { readExport } from './project/read-export.js'
export { readSettings, type ProjectSettings } from './project/settings/settings.js'

// study
export { openStudy, type Study } from './study/study.js'
export { countProject, distributionOf, studyEvidence, type Results } from './study/results.js'
export { makeReport, showStudy } from './study/report.js'
export { extractionSheet } from './study/extraction-sheet.js'

// notebook
export type { FilePath } from './notebook/file-path.js'
export { toDataFrame } from './notebook/data-frame.js'
export type { Frame, FrameColumn, FrameGroups } from './notebook/frame.js'
export {
  showFigure,
  showInteractive,
  showProgress,
  showTable,
  showText,
  type ShowFigureOptions,
} from './notebook/show.js'
export { showFlow, type ShowFlowOptions } from './notebook/show-flow.js'
export {
  countsOf,
  crossTabOf,
  figureOf,
  recordsOf,
  rowOf,
  tableOf,
  type NamedRecord,
} from './notebook/look-up.js'
export { compareCounts } from './notebook/compare-counts.js'
export { checkAnswer, type Answer } from './notebook/answer.js'
export { tableHtml, type FrameLike, type Showable, type TableHtmlOptions } from './notebook/table-html.js'
