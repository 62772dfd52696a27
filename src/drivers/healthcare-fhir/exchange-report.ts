import { COUNTED, type Counts, type HealthcareExchangeReport } from '../../domain/exchange-report.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import { text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT } from './systems.ts'

export function healthcareExchangeReport(desk: Desk): HealthcareExchangeReport {
  const noted = new Map<string, Counts>()
  const exchangeReport: HealthcareExchangeReport['exchangeReport'] = async ({ code }, month, role) => {
    const { resource, where } = await desk.as(role).operation('$exchange-report', {
      resourceType: 'Parameters',
      parameter: [
        { name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: code } },
        { name: 'month', valueDate: month },
      ],
    })
    const count = (name: string) => {
      const parameter = values(resource, 'parameter').find((one) => text(one, 'name') === name)
      const [number] = values(parameter, 'valueInteger')
      if (typeof number === 'number') return number
      throw new NonConformance({
        expected: `a report that counts what is ${name}`,
        found: 'no such count',
        seen: where,
      })
    }
    return { counts: Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Counts, seen: where }
  }
  return {
    exchangeReport,
    async notesReport(site, month, role) {
      noted.set(`${site.code} ${month}`, (await exchangeReport(site, month, role)).counts)
    },
    noted({ code, name }, month) {
      const counts = noted.get(`${code} ${month}`)
      if (!counts) throw new HarnessFault(`Nobody has noted the report of ${name} for ${month}.`)
      return counts
    },
  }
}
