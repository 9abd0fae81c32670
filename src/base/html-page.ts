/**
 * A page of HTML with a style of its own: no script, and nothing from elsewhere. The title must be escaped already, as must what is in the
 * lines of its main part.
 */
export function htmlPage(title: string, style: string, main: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
