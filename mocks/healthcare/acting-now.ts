import { AsyncLocalStorage } from 'node:async_hooks'
import type { Acting } from './access.ts'

/** On whose behalf the present request is carried out; nobody's where the record acts by itself. */
export const actingNow = new AsyncLocalStorage<Acting>()
