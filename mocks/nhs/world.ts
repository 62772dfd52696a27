import type { Surroundings } from '../network.ts'
import type { NhsConfig } from './config.ts'
import { createPatients, type Patients } from './demographics/patients.ts'
import { createExchangeLog, type ExchangeLog } from './exchanges.ts'
import { createMailboxes, type Mailboxes } from './messages/mailboxes.ts'
import { type Applications, createApplications } from './registration/applications.ts'
import { createScreening, type Screening } from './screening/screening.ts'
import { createTokens, type Tokens } from './token/tokens.ts'

/** Everything that the NHS side knows. */
export interface NhsWorld {
  readonly config: NhsConfig
  readonly tokens: Tokens
  readonly patients: Patients
  readonly mailboxes: Mailboxes
  readonly applications: Applications
  readonly screening: Screening
  readonly exchanges: ExchangeLog
  /** Operations that were asked for and are not offered. */
  readonly findings: Set<string>
}

export function createNhsWorld(surroundings: Surroundings, config: NhsConfig): NhsWorld {
  return {
    config,
    tokens: createTokens(surroundings, config),
    patients: createPatients(),
    mailboxes: createMailboxes(surroundings),
    applications: createApplications(surroundings),
    screening: createScreening(surroundings),
    exchanges: createExchangeLog(),
    findings: new Set(),
  }
}
