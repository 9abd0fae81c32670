import type { ReviewFiles } from './review-files.js'

/** Invented: twelve articles with what was coded of each. */
export const twelve = `id,title,year,region,design,sub_topic
1,Badges at work,2019,Europe,Survey,skills; trust
2,Short courses and nurses,2020,Asia,Case study,skills
3,Trust in certificates,2020,Europe,Survey,trust
4,Stacking small awards,2021,Africa,Interviews,skills; policy
5,Policy for portable records,2021,Europe,Case study,policy
6,Learning on the tram,2021,Asia,Survey,skills
7,What recruiters read,2022,Americas,Survey,trust
8,Ledger based diplomas,2022,Europe,Case study,policy; trust
9,Open learners and pay,2022,Asia,Interviews,skills
10,Credit for prior practice,2023,Africa,Interviews,policy
11,Teachers as learners,2023,Europe,Survey,skills
12,Badges in the library,2023,Americas,Case study,trust
`

/** The same as a table of studies without titles and ids. */
export const bare = twelve
  .split('\n')
  .map((row) => row.split(',').slice(2).join(','))
  .join('\n')

/** A project of the twelve articles with more lines in review.yaml, and with a sheet where one is given. */
export function project(lines = '', sheet?: string): ReviewFiles {
  return {
    'articles.csv': twelve,
    ...(sheet === undefined ? {} : { 'sheet.csv': sheet }),
    'review.yaml': `title: Twelve\nunit: article\nrecords: articles.csv\n${sheet === undefined ? '' : 'codes: [sheet.csv]\n'}${lines}`,
  }
}
