import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Words } from './document.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
/** A4 between its margins, in twentieths of a point. */
const PAGE_WIDTH = 9_600

/** The same document as a Word file, with real headings, tables and links. */
export async function annexDocx(blocks: readonly Block[]): Promise<Uint8Array> {
  const [first] = blocks
  const title = first?.kind === 'heading' ? first.text : 'Requirements'
  const pages = new Paragraph({
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })
  const document = new Document({
    title,
    creator: 'Interlock',
    styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
    sections: [{ children: blocks.flatMap(partsOf), footers: { default: new Footer({ children: [pages] }) } }],
  })
  return Packer.toBuffer(document)
}

function partsOf(block: Block): readonly (Paragraph | Table)[] {
  if (block.kind === 'paragraph')
    return [new Paragraph({ spacing: { after: 120 }, children: [new TextRun(block.text)] })]
  if (block.kind === 'heading')
    return [
      new Paragraph({
        heading: LEVELS[block.level],
        spacing: { before: 280, after: 120 },
        children: [new Bookmark({ id: bookmark(block.id), children: [new TextRun(block.text)] })],
      }),
    ]
  const widths = widthsOf(block.head)
  const head = block.head.some((text, at) => at > 0 && text !== '') && block.head[0] !== ''
  const rows = block.rows.map(
    (cells) =>
      new TableRow({ cantSplit: true, children: cells.map((cell, at) => cellOf(cell, widths[at] ?? 0, at === 0)) }),
  )
  const heads = new TableRow({
    tableHeader: true,
    children: block.head.map((text, at) => cellOf([text], widths[at] ?? 0, true)),
  })
  return [
    ...(head
      ? [
          new Paragraph({
            spacing: { before: 200, after: 80 },
            keepNext: true,
            children: [new TextRun({ text: block.caption, bold: true })],
          }),
        ]
      : []),
    new Table({
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      rows: head ? [heads, ...rows] : rows,
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}

/** The first column names the row; where it is alone with one other it is narrow. */
function widthsOf({ length }: readonly string[]): readonly number[] {
  const first = length === 2 ? PAGE_WIDTH / 5 : (PAGE_WIDTH * 2) / (length + 1)
  const rest = (PAGE_WIDTH - first) / Math.max(1, length - 1)
  return Array.from({ length }, (_none, at) => Math.floor(at === 0 ? first : rest))
}

function cellOf(words: readonly Words[], width: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: words.map((one) => new Paragraph({ children: [runOf(one, bold)] })),
  })
}

function runOf(words: Words, bold: boolean): TextRun | ExternalHyperlink | InternalHyperlink {
  if (typeof words === 'string') return new TextRun({ text: words, bold })
  const children = [new TextRun({ text: words.text, style: 'Hyperlink', bold })]
  return words.href.startsWith('#')
    ? new InternalHyperlink({ anchor: bookmark(words.href.slice(1)), children })
    : new ExternalHyperlink({ link: words.href, children })
}

/** Word allows letters, digits and underscores in the name of a bookmark. */
function bookmark(id: string): string {
  return `at_${id.replaceAll(/\W/g, '_')}`
}
