import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, identifierOf, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { CLIENT_REFERENCE, ESTABLISHMENT, RECEIPT_STATE, WORK_ITEM } from '../../fhir/systems.ts'
import type { Gate } from '../../gate.ts'
import type { OutgoingMessage } from '../../outbox.ts'
import { currentStaysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'

/** The kind of work item: staff tell the prison themselves. */
export const MANUAL_ENTRY = 'manual-entry'

const CONNECTION = { system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type', code: 'hl7-fhir-rest' }

/**
 * Keeps messages back while the exchange with an establishment is off, lists them for manual entry, and never sends
 * what staff have entered by hand. Off means that healthcare sends the establishment nothing; it still listens.
 */
export function createExchange(system: HealthcareSystem): Capability {
  const { store, outbox, worklist, config, background } = system
  const policies = system.policies.exchange
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const go of waiting) go()
    waiting.clear()
  }
  const endpointOf = (code: string) =>
    store.filter('Endpoint', (one) => identifierOf(one, ESTABLISHMENT) === code, code)[0]
  const statusFor = (patient: string): string => {
    const code = siteOf(system, patient)
    return (code && text(endpointOf(code), 'status')) || 'active'
  }
  const mayLeave = ({ patient, kind }: OutgoingMessage) => policies.mayLeave(statusFor(patient), kind.code)
  const messagesAbout = (focus: string) =>
    store.filter(
      'Task',
      (task) => identifierOf(task, CLIENT_REFERENCE) !== undefined && text(task, 'focus.reference') === focus,
      focus,
    )
  const list = ({ patient, focus, kind }: OutgoingMessage) => {
    const code = siteOf(system, patient)
    if (!policies.isListed(kind.code)) return
    worklist.raise({
      kind: MANUAL_ENTRY,
      what: `${kind.display ?? kind.code}: it has not been sent. Tell the prison, then close this item.`,
      patient,
      focus,
      priority: 'urgent',
      ...(code ? { owner: { identifier: { system: ESTABLISHMENT, value: code } } } : {}),
    })
  }
  const settle = (task: Stored) =>
    outbox.receipt(identifierOf(task, CLIENT_REFERENCE) ?? '', 'by-hand', 'Not sent: staff tell the prison themselves.')

  const gate: Gate = {
    queued(message, task) {
      // What the prison's staff entered themselves is not known to the prison by our reference.
      const isByHand = messagesAbout(message.focus).some((one) => hasCode(one.businessStatus, BY_HAND))
      const leaves = mayLeave(message) && !isByHand
      if (!policies.isToBeTold(leaves)) return
      const state = policies.stateWhileOff(message.kind.code)
      if (!leaves && state !== 'waiting')
        background.run(outbox.receipt(identifierOf(task, CLIENT_REFERENCE) ?? '', state))
      list(message)
    },
    async opened(message) {
      let hasWaited = false
      while (!mayLeave(message) && !isSettled(outbox.find(message.clientReference))) {
        hasWaited = true
        await background.until(new Promise<void>((resolve) => waiting.add(resolve)))
      }
      const task = outbox.find(message.clientReference)
      if (hasWaited && task && !policies.sendsWhatWaited()) await settle(task)
    },
    left({ patient, focus }) {
      if (!policies.closesWhenSent()) return
      for (const item of worklist.open(MANUAL_ENTRY, patient))
        if (text(item, 'focus.reference') === focus && !messagesAbout(focus).some(isWaiting))
          worklist.close(item, 'Sent: the exchange is on.')
    },
    takesBack(message, failure) {
      if (!policies.hasNoWay(failure)) return false
      list(message)
      const task = outbox.find(message.clientReference)
      if (task) background.run(settle(task))
      return true
    },
  }
  outbox.guard(gate)

  return {
    name: 'exchange',
    start() {
      for (const { code, name } of config.establishments)
        if (!endpointOf(code)) store.create(endpoint(code, name), `exchange-${code}`)
    },
    shows: { Endpoint: (one) => ({ ...one, status: policies.shownStatus(String(one.status)) }) },
    afterWrite: {
      Endpoint: (stored) => {
        const codes = policies.switched(
          identifierOf(stored, ESTABLISHMENT) ?? '',
          config.establishments.map(({ code }) => code),
        )
        for (const other of codes.flatMap((code) => endpointOf(code) ?? []))
          if (other.status !== stored.status) store.update({ ...other, status: stored.status })
        wake()
        return undefined
      },
      Task: async (task) => {
        const isEntered = hasCode(task.code, { system: WORK_ITEM, code: MANUAL_ENTRY }) && !isOpen(task)
        if (!isEntered || policies.sendsWhatWasEntered()) return undefined
        for (const message of messagesAbout(text(task, 'focus.reference') ?? '').filter(isWaiting))
          await settle(message)
        wake()
        return undefined
      },
    },
  }
}

const BY_HAND = { system: RECEIPT_STATE, code: 'by-hand' }

/** Nothing of it has left yet. */
function isWaiting(task: Stored): boolean {
  return ['waiting', 'unconfirmed'].some((code) => hasCode(task.businessStatus, { system: RECEIPT_STATE, code }))
}

function isSettled(task: Stored | undefined): boolean {
  return task === undefined || !isOpen(task)
}

function endpoint(code: string, name: string): Resource {
  return {
    resourceType: 'Endpoint',
    identifier: [{ system: ESTABLISHMENT, value: code }],
    status: 'active',
    connectionType: CONNECTION,
    name: `Exchange with ${name}`,
    managingOrganization: { reference: `Organization/${code}` },
    payloadType: [{ text: 'Messages about people in prison' }],
    address: `urn:interlock:${code}`,
  }
}

/** The establishment that holds a patient now. */
function siteOf({ store }: HealthcareSystem, patient: string): string | undefined {
  const stays = currentStaysOf(store, patient)
  return stays.flatMap((stay) => texts(stay, 'serviceProvider.identifier.value')).at(-1)
}
