import type { ConformanceRecord } from '../verdict/record.ts'
import { escapeText } from './html/markup.ts'
import { stampsOf } from './html/stamps.ts'
import { outcomeWords } from './html/words.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' data:",
  "style-src 'unsafe-inline' data:",
  'img-src data: blob:',
  'font-src data:',
  'connect-src data: blob:',
  'frame-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Allure's page as we hand it out: without its analytics, barred from every other host, and with our outcome above
 * it. Its percentage is hidden, because it counts what was not shown as if it were a share of a mark.
 *
 * @throws {Error} when analytics are still there, which means that Allure has changed
 */
export function tamed(page: string, record: ConformanceRecord): string {
  const without = page.replace(/<script\b[^>]*>[\s\S]*?<\/script>\s*/g, (block) => (isAnalytics(block) ? '' : block))
  if (/googletagmanager|google-analytics/i.test(without))
    throw new Error(
      'allure-commandline: expected its analytics to be scripts of their own; found them elsewhere in its page. ' +
        'The Allure report was not written. Compare src/report/allure-page.ts with the page it makes.',
    )
  const words = [...stampsOf(record).map(({ sentence }) => sentence), `The verdict: ${outcomeWords(record)}.`]
  const banner =
    `<div class="interlock-banner"><strong>${escapeText(words.join(' '))}</strong> ` +
    'This is a second view of the run. <a href="../index.html">The report</a> decides.</div>'
  return without
    .replace(/<head>/, () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n${STYLE}`)
    .replace(/<body[^>]*>/, (body) => `${body}\n${banner}`)
}

const STYLE =
  '<style>.interlock-banner{background:#ffeb3b;color:#212b32;padding:8px 16px;font:16px/1.4 Arial,sans-serif;' +
  'position:relative;z-index:9}.interlock-banner a{color:#005eb8}.chart__caption{display:none}</style>'

function isAnalytics(block: string): boolean {
  return /googletagmanager|google-analytics|\bgtag\(/i.test(block)
}
