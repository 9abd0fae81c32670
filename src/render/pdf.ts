import { InputError } from '../base/issue.js'
import { chooseFace, fontFaces, openFaces } from './fonts.js'
import { svgSize } from './svg-size.js'

export interface PdfOptions {
  title: string
  /** How messages name the figure; its title where this is not given. */
  name?: string
  author?: string
  subject?: string
  keywords?: string
  /** Alternative text for those who cannot see the figure; its title where this is not given. */
  alt?: string
  /** The language of title and texts, as BCP 47 has it. */
  language?: string
}

/**
 * Draws an SVG of {@link renderSvg} as a PDF of one page of its size, all vector, fonts embedded and subset, with text that can
 * be searched and copied. It holds no date, and nothing else that differs from one run or machine to the next.
 */
export async function renderPdf(svg: string, options: PdfOptions): Promise<Uint8Array> {
  const [{ default: PdfDocument }, { default: drawSvg }, { zlibSync }, openFace] = await Promise.all([
    import('pdfkit'),
    import('svg-to-pdfkit'),
    import('fflate'),
    openFaces(),
  ])
  const document = new PdfDocument(documentOptions(svg, options))
  compressWith(document, zlibSync)
  leaveOutDates(document)
  const bytes = collect(document)
  // pdfkit takes fontkit's fonts; its types do not say so.
  for (const face of fontFaces) document.registerFont(face, openFace(face) as unknown as string)
  document.addPage()
  const figure = document.struct('Figure', { alt: options.alt ?? options.title }, () =>
    drawSvg(document, svg, 0, 0, {
      fontCallback: (_family, bold, italic) =>
        chooseFace(bold ? 'bold' : 'normal', italic ? 'italic' : 'normal'),
      warningCallback: (warning) => {
        throw new InputError([
          { code: 'pdf-invalid', message: `figure '${options.name ?? options.title}': ${warning}` },
        ])
      },
    }),
  )
  document.addStructure(figure)
  document.end()
  return bytes
}

function documentOptions(svg: string, options: PdfOptions): PDFKit.PDFDocumentOptions {
  const { title, author, subject, keywords, language = 'en' } = options
  return {
    size: pageSize(svg, options.name ?? title),
    margin: 0,
    autoFirstPage: false,
    // None to begin with: pdfkit would load Helvetica.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: {
      Title: title,
      ...(author === undefined ? {} : { Author: author }),
      ...(subject === undefined ? {} : { Subject: subject }),
      ...(keywords === undefined ? {} : { Keywords: keywords }),
      Creator: 'Reviewbook',
      CreationDate: new Date(0),
    },
  }
}

/** Points, 72 to the inch, of which SVG has 96 pixels. */
function pageSize(svg: string, name: string): [number, number] {
  const { width, height } = svgSize(svg, name)
  return [width * 0.75, height * 0.75]
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}

/**
 * pdfkit needs a date to make the file's id and would repeat it, and the title, unescaped, in XML metadata: a title with '&' would
 * make that XML invalid. What is left is the plain information dictionary, without dates.
 */
function leaveOutDates(document: PDFKit.PDFDocument): void {
  delete document.info.CreationDate
  Object.assign(document, { endMetadata: () => undefined })
}

interface Stream {
  buffer: Uint8Array[]
  compress: boolean
  finalize: () => void
}

/**
 * Compresses streams in JavaScript. The zlib inside Node gives other bytes from one version and processor to the next.
 */
function compressWith(document: PDFKit.PDFDocument, deflate: (data: Uint8Array) => Uint8Array): void {
  const pdf = document as unknown as { ref: (data: Record<string, unknown>) => Stream }
  const createRef = pdf.ref.bind(pdf)
  pdf.ref = (data) => {
    const ref = createRef(data)
    const finalize = ref.finalize.bind(ref)
    ref.finalize = () => {
      if (ref.compress && ref.buffer.length > 0) {
        ref.buffer = [deflate(Buffer.concat(ref.buffer))]
        ref.compress = false
      }
      finalize()
    }
    return ref
  }
}
