import { wordList, type ColumnWords } from './word-list.js'

/** Names of columns in languages other than English, as databases and reviewers abroad write them. */
export const foreignColumnWords: ColumnWords = {
  title: wordList(`
    titel | titre | titulo | titolo | titulo del articulo | titulo do artigo | intitule |
    titre de l article | titel des artikels | 文献标题 | 标题 | 题名 | 篇名 | タイトル | 論文名 | название |
    название статьи | заголовок`),
  authors: wordList(`
    autor | autores | auteur | auteurs | autoren | nombres completos de los autores | autori | auteur s |
    forfatter | 作者 | 作者全名 | 著者 | 著者名 | авторы | автор`),
  year: wordList(`
    jahr | annee | ano | anno | ano de publicacion | ano de publicacao | annee de publication |
    erscheinungsjahr | publikationsjahr | jaar | 年 | 年份 | 出版年 | 出版年份 | 发表年份 | год`),
  journal: wordList(`
    zeitschrift | revue | revista | titulo de la fuente | titulo da fonte | rivista | titre de la source |
    titre de la revue | zeitschriftentitel | tijdschrift | 来源出版物名称 | 期刊 | 刊名 | 出版物名 | 雑誌名 |
    название источника | журнал`),
  volume: wordList(`
    band | volumen | tome | 卷 | 巻 | том`),
  issue: wordList(`
    heft | numero | ausgabe | numero de edicion | 期 | 号 | выпуск`),
  pages: wordList(`
    seiten | paginas | paginacion | pagine | 页码 | 页 | ページ | страницы | numero de articulo |
    numero do artigo | 论文编号 | 論文番号`),
  startPage: wordList(`
    pagina de inicio | pagina inicial | page de debut | anfangsseite | 起始页码 | 起始页 | 開始ページ |
    начальная страница`),
  endPage: wordList(`
    pagina final | pagina de fin | page de fin | endseite | 结束页码 | 结束页 | 終了ページ | конечная страница`),
  doi: wordList(`
    数字对象唯一标识符`),
  abstract: wordList(`
    resumen | resume | resumo | zusammenfassung | kurzfassung | samenvatting | riassunto | 摘要 | 抄録 | 要約 |
    аннотация | реферат`),
  keywords: wordList(`
    palabras clave | palabras clave del autor | palabras clave de autor | palavras chave |
    palavras chave do autor | mots cles | mots cles de l auteur | schlagworter | schlusselworter |
    stichworter | parole chiave | trefwoorden | 关键词 | 关键字 | 作者关键字 | 作者关键词 | キーワード | ключевые слова`),
  indexTerms: wordList(`
    palabras clave indexadas | palavras chave indexadas | mots cles d indexation | 索引关键字 | 索引关键词`),
  publisher: wordList(`
    verlag | editorial | editeur | editora | editore | uitgever | 出版商 | 出版社 | издательство`),
  citedBy: wordList(`
    citado por | zitiert von | cite par | citato da | 施引文献 | 被引频次 | 被引次数 | 被引用数 | цитирований`),
  references: wordList(`
    referencias | literaturverzeichnis | 参考文献`),
  documentTypes: wordList(`
    tipo de documento | dokumenttyp | type de document | 文献类型 | 文献タイプ | тип документа`),
  language: wordList(`
    sprache | langue | idioma | idioma del documento original | 语种 | 语言 | 言語 | язык`),
  database: wordList(`
    datenbank | base de datos | base de dados | 数据库`),
  addresses: wordList(`
    filiaciones | afiliaciones | afiliacoes | 归属机构 | 机构 | 所属機関`),
}
