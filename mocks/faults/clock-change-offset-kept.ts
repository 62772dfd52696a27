import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clock-change-offset-kept',
  breaks: ['DQ-02'],
  party: 'healthcare',
  because: 'An appointment that the prison moves keeps the offset that it was booked with.',
  apply: inHealthcare('appointments', ({ takenOver }) => ({
    takenOver: (appointment, entry) => {
      const taken = takenOver(appointment, entry)
      const [before, after] = [text(appointment, 'start'), text(taken, 'start')]
      if (before === after || !before) return taken
      const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(before)?.[0] ?? 'Z'
      const at = (time: string) => `${entry.date}T${time}:00${offset}`
      return { ...taken, start: at(entry.startTime), end: at(entry.endTime) }
    },
  })),
}
