import { defineParameterType } from '@cucumber/cucumber'
import { STRANGERS, type Stranger } from '../src/domain/access.ts'
import { ALTERATIONS, type Alteration, AUDIT_DEEDS, type AuditDeed } from '../src/domain/audit-trail.ts'
import { EMERGENCY_REFUSALS, type EmergencyRefusal } from '../src/domain/emergency.ts'

defineParameterType({
  name: 'stranger',
  regexp: new RegExp(STRANGERS.join('|')),
  transformer: (words: string): Stranger => words as Stranger,
})

defineParameterType({
  name: 'belonging',
  regexp: /is in|was once in/,
  transformer: (words: string): boolean => words === 'was once in',
})

defineParameterType({
  name: 'emergencyRefusal',
  regexp: new RegExp(Object.keys(EMERGENCY_REFUSALS).join('|')),
  transformer: (words: string): EmergencyRefusal => words as EmergencyRefusal,
})

defineParameterType({
  name: 'ability',
  regexp: /can|cannot/,
  transformer: (words: string): boolean => words === 'can',
})

defineParameterType({
  name: 'auditDeed',
  regexp: new RegExp(AUDIT_DEEDS.join('|')),
  transformer: (words: string): AuditDeed => words as AuditDeed,
})

defineParameterType({
  name: 'alteration',
  regexp: new RegExp(ALTERATIONS.join('|')),
  transformer: (words: string): Alteration => words as Alteration,
})
