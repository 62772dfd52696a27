import { createServer } from 'node:http'
import { systemClock } from '../../src/domain/clock.ts'

const DELAY_MS = 50

/** Answers every request with its path after 50 ms, in a process of its own. */
const server = createServer(async ({ url = '' }, response) => {
  await systemClock.sleep(DELAY_MS)
  response.end(url)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.(`http://127.0.0.1:${address.port}`)
})
process.on('disconnect', () => process.exit())
