/** A line that says how far a long command has come: rewritten in place on a terminal, silent elsewhere. */
export function progressLine(wanted: boolean): { show(text: string): void; clear(): void } {
  const out = process.stderr
  if (!wanted || !out.isTTY) return { show: () => undefined, clear: () => undefined }
  return {
    show: (text) => out.write(`\r\u001b[2K${text}`),
    clear: () => out.write('\r\u001b[2K'),
  }
}
