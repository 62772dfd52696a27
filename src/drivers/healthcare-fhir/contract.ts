import type { HealthcareContract } from '../../domain/contract.ts'
import { identifiers, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { PRISON_OPERATION, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

export function healthcareContract(desk: Desk): HealthcareContract {
  return {
    async contractAlarms(role) {
      const { matches, where } = await desk.as(role).search('Task', { code: `${WORK_ITEM}|contract-change` })
      const open = matches.filter(isOpen)
      const named = open.map((task) => identifiers(task, PRISON_OPERATION)[0] ?? text(task, 'description') ?? 'no name')
      return { operations: named, seen: where }
    },
  }
}
