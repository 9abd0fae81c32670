import { foldText } from '../../../base/text.js'
import type { Target } from '../field-map.js'
import { foreignColumnWords } from './foreign-column-words.js'
import { wordList, type ColumnWords } from './word-list.js'

const english: ColumnWords = {
  title: wordList(`
    title | article title | document title | primary title | item title | paper title |
    publication title full | titles | ti | display name | name of article | reference title |
    article name`),
  authors: wordList(`
    authors | author | author names | author s | author full names | author full name | first authors |
    creator | creators | au | author list | authors list | author fullname | author name`),
  year: wordList(`
    year | publication year | pub year | year published | published year | py | yr | date |
    publication date | date published | pubdate | pub date | published | publicationyear |
    year of publication | date of publication | publish year | publication yr | pubyear | date of publish |
    cover date`),
  journal: wordList(`
    journal | journal title | journal name | source title | publication title | journal book |
    publication | container title | secondary title | venue | publication name | periodical | booktitle |
    book title | conference | jf | so | journal source | source journal | host venue display name |
    primary location source display name | proceedings title`),
  volume: wordList(`
    volume | vol | journal volume | vl`),
  issue: wordList(`
    issue | issue number | number | journal issue | no | issue no`),
  pages: wordList(`
    pages | page | page range | pagination | article number | art no | pg | page numbers | page s`),
  startPage: wordList(`
    start page | page start | first page | sp | spage | startpage | page from | beginning page`),
  endPage: wordList(`
    end page | page end | last page | ep | epage | endpage | page to | ending page`),
  doi: wordList(`
    doi | item doi | digital object identifier | doi number | doi link | article doi | doi url | doi s |
    digitalobjectidentifier`),
  abstract: wordList(`
    abstract | abstract note | abstracts | ab | summary | abstract text | notes abstract | abstract full |
    abstract en | abstracttext | article abstract`),
  keywords: wordList(`
    author keywords | authors keywords | keywords author | keywords | keyword | key words | manual tags |
    tags | kw | de`),
  indexTerms: wordList(`
    index keywords | index terms | indexed keywords | indexing terms | mesh terms | mesh | mesh headings |
    mesh subject headings | subject headings | emtree terms | emtree | keywords plus | descriptors |
    automatic tags | ieee terms`),
  subjects: wordList(`
    subjects | subject | subject areas | subject area | subject categories | research areas |
    wos categories | web of science categories | fields of study | field of study | fields of research |
    categories | concepts | topics | disciplines`),
  authorIds: wordList(`
    orcid | orcids | author orcids | author orcid | author ids | author id | author s id`),
  earlyAccess: wordList(`
    early access date | early access`),
  issn: wordList(`
    issn | issns | issn l | eissn | e issn | issn electronic | issn print | print issn | electronic issn |
    online issn | journal issn | serial number`),
  publisher: wordList(`
    publisher | publisher name | publishers`),
  citedBy: wordList(`
    cited by | citations | times cited | citation count | cited by count | citedby | citation counts |
    number of citations | no of citations | citations count | total citations | times cited all databases |
    times cited wos core | cited | cites | tc | total times cited | citing works count`),
  references: wordList(`
    references | cited references | reference list | bibliography | referenced works | cr`),
  correspondence: wordList(`
    correspondence address | correspondence addresses | corresponding address | reprint address |
    reprint addresses | address for correspondence | corresponding author address`),
  documentTypes: wordList(`
    type | document type | publication type | entrytype | item type | type of reference | reference type |
    content type | type of work | ty | dt | publicationtype | documenttype | genre`),
  language: wordList(`
    language | lang | la | language of original document | languages | language of publication |
    article language`),
  database: wordList(`
    database | source database | db | name of database`),
  addresses: wordList(`
    addresses | affiliations | affiliation | author affiliations | author addresses | author address |
    institutions | address | author affiliation | authors affiliations | institution`),
}

/**
 * Names of columns in any language, folded (lower case, one space for anything but letters and digits), in order of
 * preference.
 */
export function columnWords(target: Target): readonly string[] {
  return [...(english[target] ?? []), ...(foreignColumnWords[target] ?? [])].map(foldText)
}
