import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { ConformanceRecord } from '../verdict/record.ts'
import { tamed } from './allure-page.ts'
import { allureResults } from './allure-results.ts'

/** Where the Allure page is, or one line that says why there is none. */
export type AllureOrReason = { readonly page: string } | { readonly skipped: string }

/**
 * Writes Allure results into `<folder>/allure-results` and builds `<folder>/allure/index.html`, one file that opens
 * without a server. Both folders are made anew: Allure would add to what it finds.
 *
 * @throws {Error} when `allure-commandline` fails or its page cannot be rid of analytics
 */
export async function buildAllure(record: ConformanceRecord, folder: string): Promise<AllureOrReason> {
  const results = path.join(folder, 'allure-results')
  const site = path.join(folder, 'allure')
  await Promise.all([results, site].map((old) => rm(old, { recursive: true, force: true })))
  await mkdir(results, { recursive: true })
  for (const [name, text] of allureResults(record)) await writeFile(path.join(results, name), text)
  if (!(await hasJava()))
    return {
      skipped:
        'Allure report left out: expected Java (8 or later) on the PATH or in JAVA_HOME and found none. ' +
        `Install a Java runtime and ask again; the results are in ${results}.`,
    }
  await generate(results, site)
  const page = path.join(site, 'index.html')
  await writeFile(page, tamed(await readFile(page, 'utf8'), record))
  return { page }
}

async function hasJava(): Promise<boolean> {
  const home = process.env.JAVA_HOME
  const java = home ? path.join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java') : 'java'
  if (home && !existsSync(java)) return false
  const ended = await run(java, ['-version']).catch(() => undefined)
  return ended?.code === 0
}

/** By file path: two packages install a program called `allure`, and the wrong one may be found first. */
async function generate(results: string, site: string): Promise<void> {
  const entry = fileURLToPath(import.meta.resolve('allure-commandline'))
  const program = path.join(path.dirname(entry), 'bin', 'allure')
  const { code, output } = await run(process.execPath, [
    program,
    'generate',
    results,
    '-o',
    site,
    '--clean',
    '--single-file',
  ])
  if (code !== 0 || !existsSync(path.join(site, 'index.html')))
    throw new Error(
      `allure-commandline: expected a page in ${site}; it ended with ${code}: ${output.trim() || 'no output'}. ` +
        'Run it again with a newer Java, or leave out --allure.',
    )
}

async function run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ALLURE_NO_ANALYTICS: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}
