import type { HealthcareAccessibility } from '../../domain/accessibility.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { HealthcareScreens } from '../../domain/screens.ts'

const unseen = () => Promise.reject(new HarnessFault('An interface shows no screens. Tag the example @via-browser.'))

/** What only screens can show: an example that asks an interface for it is a mistake of ours. */
export const NO_SCREENS: HealthcareScreens & HealthcareAccessibility = {
  riskInSight: unseen,
  beginsToWrite: unseen,
  openView: unseen,
  firstSight: unseen,
  turnsFrom: unseen,
  goesBack: unseen,
  shownNow: unseen,
  itemsOf: unseen,
  scanFindings: unseen,
  wayByKeyboard: unseen,
  enlarged: unseen,
  spacedOut: unseen,
  riskInWords: unseen,
  patientTexts: unseen,
}
