const RATE = 8_000
const SECONDS = 1

/** A second of an even tone, which stands for the voice that a real system has recorded. */
export function toneAsWav(): Uint8Array<ArrayBuffer> {
  const samples = RATE * SECONDS
  const bytes = new Uint8Array(44 + samples)
  const view = new DataView(bytes.buffer)
  const word = (at: number, text: string) => bytes.set(Buffer.from(text, 'latin1'), at)
  word(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  word(36, 'data')
  view.setUint32(40, samples, true)
  for (let at = 0; at < samples; at += 1)
    view.setUint8(44 + at, 128 + Math.round(60 * Math.sin((at * 440 * 2 * Math.PI) / RATE)))
  return bytes
}
