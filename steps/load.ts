import { Given, Then } from '@cucumber/cucumber'
import { expectAppointmentsBorne } from '../src/domain/appointment-load.ts'
import type { Limit } from '../src/domain/limits.ts'
import {
  type Arrival,
  type Coming,
  expectAllShown,
  expectVolumeBorne,
  happens,
  nationalMix,
} from '../src/domain/national-volume.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

/** Lets it happen before a load, and waits until healthcare shows it. */
async function settled(world: Assessment, people: readonly Person[], coming: Coming, site: Establishment) {
  const arrivals = people.map((person): Arrival => ({ person, coming }))
  await Promise.all(arrivals.map((one) => happens(world.prison, one, site)))
  await world.eventually(
    world.stage.limit('settling limit'),
    () => world.healthcare.presentAmong(site, people, 'nurse'),
    (present) => expectAllShown(arrivals, present),
  )
}

Given(
  'those of {volume} who are to leave {prison} or to be recalled are known',
  async function (this: Assessment, volume: Limit, site: Establishment) {
    const mix = nationalMix(this.crowd(volume.value))
    const those = (comings: readonly Coming[]) =>
      mix.filter(({ coming }) => comings.includes(coming)).map(({ person }) => person)
    await settled(this, those(['released', 'recalled']), 'received', site)
    await settled(this, those(['recalled']), 'released', site)
  },
)

Given(
  'the people of {volume} are held at {prison}',
  async function (this: Assessment, volume: Limit, site: Establishment) {
    await settled(this, this.crowd(volume.value), 'received', site)
  },
)

Then(
  '{volume} arriving at {prison} in an hour, everybody is shown where they are within {limit}',
  async function (this: Assessment, volume: Limit, site: Establishment, limit: Limit) {
    const arrivals = nationalMix(this.crowd(volume.value))
    await expectVolumeBorne(this.loadOf(volume.value, limit), this, arrivals, site)
  },
)

Then(
  '{volume} leaving {prison} in an hour, everybody is shown as gone within {limit}',
  async function (this: Assessment, volume: Limit, site: Establishment, limit: Limit) {
    const leaving = this.crowd(volume.value).map((person): Arrival => ({ person, coming: 'released' }))
    await expectVolumeBorne(this.loadOf(volume.value, limit), this, leaving, site)
  },
)

Then(
  'of {volume} coming in an hour for {people}, records open within {limit} and bookings are in the prison within {limit}',
  async function (this: Assessment, volume: Limit, people: Person[], opening: Limit, propagation: Limit) {
    await expectAppointmentsBorne(this.loadOf(volume.value, propagation), opening, this, people)
  },
)
