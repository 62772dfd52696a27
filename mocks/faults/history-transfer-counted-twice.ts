import type { Whereabouts } from '../healthcare/capabilities/reception/whereabouts.ts'
import { fingerprint } from '../healthcare/prison/feed.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-transfer-counted-twice',
  breaks: ['MOVE-07', 'MED-02'],
  party: 'healthcare',
  because: 'Each notice of a transfer begins a stay, also one that the queue delivers a second time.',
  apply(behaviour) {
    const counted = new Set<string>()
    const again = new WeakSet<Whereabouts>()
    const unfiltered = inHealthcare('feed', () => ({ isDuplicate: () => false }))(behaviour)
    return inHealthcare('reception', ({ isSameStay }) => ({
      placedBy: (notice, now) => {
        if (notice.eventType !== 'PRISONER_BASE_LOCATION_CHANGED' || now.lastMovement !== 'Transfers') return now
        const once = counted.size
        if (counted.add(fingerprint(notice)).size > once) return now
        const further = { ...now }
        again.add(further)
        return further
      },
      isSameStay: (encounter, whereabouts) => !again.has(whereabouts) && isSameStay(encounter, whereabouts),
    }))(unfiltered)
  },
}
