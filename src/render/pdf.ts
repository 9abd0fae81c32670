import { InputError } from '../base/issue.js'
import { chooseFace, fontFaces, fontFile } from './fonts.js'

export interface PdfOptions {
  title: string
  author?: string
  subject?: string
  keywords?: string
  /** Alternative text for those who cannot see the figure. */
  alt?: string
  /** The language of title and texts, as BCP 47 has it. */
  language?: string
}

/**
 * Draws an SVG of {@link renderSvg} as a PDF of one page of its size, all vector, fonts embedded and subset, with text that can
 * be searched and copied. Its dates are fixed and nothing else differs from one run or machine to the next.
 */
export async function renderPdf(svg: string, options: PdfOptions): Promise<Uint8Array> {
  const [{ default: PdfDocument }, { default: drawSvg }, { zlibSync }] = await Promise.all([
    import('pdfkit'),
    import('svg-to-pdfkit'),
    import('fflate'),
  ])
  const document = new PdfDocument(documentOptions(svg, options))
  compressWith(document, zlibSync)
  const bytes = collect(document)
  for (const face of fontFaces) document.registerFont(face, fontFile(face))
  document.addPage()
  const figure = document.struct('Figure', { alt: options.alt ?? options.title }, () =>
    drawSvg(document, svg, 0, 0, {
      fontCallback: (_family, bold, italic) =>
        chooseFace(bold ? 'bold' : 'normal', italic ? 'italic' : 'normal'),
      warningCallback: (warning) => {
        throw new InputError([{ code: 'pdf-invalid', message: `figure '${options.title}': ${warning}` }])
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
    size: pageSize(svg),
    margin: 0,
    autoFirstPage: false,
    compress: false,
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
      // pdfkit must have dates; the first second of Unix time is what reproducible files say for none.
      CreationDate: new Date(0),
      ModDate: new Date(0),
    },
  }
}

/** Points, 72 to the inch, of which SVG has 96 pixels. */
function pageSize(svg: string): [number, number] {
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined)
    throw new InputError([{ code: 'svg-size', message: 'found an svg without width and height in pixels' }])
  return [Number(width) * 0.75, Number(height) * 0.75]
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}

interface Stream {
  buffer: Uint8Array[]
  data: Record<string, unknown>
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
      if (ref.buffer.length > 0 && ref.data.Filter === undefined) {
        ref.buffer = [deflate(Buffer.concat(ref.buffer))]
        ref.data.Filter = 'FlateDecode'
      }
      finalize()
    }
    return ref
  }
}
