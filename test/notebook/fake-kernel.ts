/** What a cell displayed: MIME type and content, one entry for each. */
export type Displayed = Record<string, unknown>

/** Puts a kernel in place that keeps what is displayed, and gives what it has kept and a function that takes it away again. */
export function fakeKernel({ bundles = true } = {}): {
  displayed: Displayed[]
  metadata: unknown[]
  remove: () => void
} {
  const [displayed, metadata]: [Displayed[], unknown[]] = [[], []]
  const raw = (type: string, content: unknown) => void displayed.push({ [type]: content })
  const display = {
    raw,
    html: (html: string) => raw('text/html', html),
    markdown: (markdown: string) => raw('text/markdown', markdown),
  }
  const lastWriteDisplayData = (content: { data: Displayed; metadata: unknown }) => {
    displayed.push(content.data)
    metadata.push(content.metadata)
  }
  const modules: Record<string, unknown> = {
    tslab: { display, newDisplay: () => display },
    ...(bundles ? { 'tslab/dist/jupyter.js': { lastWriteDisplayData } } : {}),
  }
  const kernel = {
    require(id: string) {
      if (!(id in modules)) throw new Error(`Cannot find module '${id}'`)
      return modules[id]
    },
  }
  Object.assign(globalThis, { __tslab__: kernel })
  return { displayed, metadata, remove: () => Object.assign(globalThis, { __tslab__: undefined }) }
}
