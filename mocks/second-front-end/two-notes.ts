/** Samples of a second. */
const RATE = 8000
/** Hertz of each note, and the seconds that each lasts. */
const NOTES = [440, 330]
const SECONDS = 1

/** Two seconds of sound, as a WAV file of 8 bits: what stands in the place of a recording. */
export function twoNotes(): Uint8Array<ArrayBuffer> {
  const count = RATE * SECONDS
  const samples = NOTES.flatMap((hertz) =>
    Array.from({ length: count }, (_, at) => 128 + Math.round(60 * Math.sin((2 * Math.PI * hertz * at) / RATE))),
  )
  const file = new Uint8Array(44 + samples.length)
  const view = new DataView(file.buffer)
  const write = (at: number, text: string) => file.set(new TextEncoder().encode(text), at)
  write(0, 'RIFF')
  view.setUint32(4, 36 + samples.length, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, samples.length, true)
  file.set(samples, 44)
  return file
}
