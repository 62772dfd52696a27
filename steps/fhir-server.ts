import { defineParameterType, Given, Then, When } from '@cucumber/cucumber'
import type { Described, Wrong } from '../src/domain/description.ts'
import {
  expectAsItOughtToBe,
  FILLINGS,
  type Filling,
  FLAWS,
  type Flaw,
  HOLDINGS,
  type Holding,
  KEYS,
  type Key,
  KIND_DEEDS,
  type KindDeed,
} from '../src/domain/fhir-server.ts'
import type { Assessment } from './world.ts'

/** Longer words first: some are the beginning of others. */
function wordsOf<Words extends string>(name: string, words: readonly Words[]): void {
  const all = words.toSorted((a, b) => b.length - a.length).join('|')
  defineParameterType({ name, regexp: new RegExp(all), useForSnippets: false, transformer: (said: string) => said })
}

wordsOf('entryHolding', HOLDINGS)
wordsOf('flaw', FLAWS)
wordsOf('filling', FILLINGS)
wordsOf('key', KEYS)
wordsOf('kindDeed', KIND_DEEDS)

Given('the server holds {entryHolding}', async function (this: Assessment, holding: Holding) {
  await this.server.holds(holding)
})

Given('somebody has changed the entry', async function (this: Assessment) {
  await this.server.isChanged()
})

When('each entry is read by its id', async function (this: Assessment) {
  await this.server.readsEach()
})

When('an id that nothing has is read', async function (this: Assessment) {
  await this.server.readsUnknown()
})

When('the id of the entry is read as one of another kind', async function (this: Assessment) {
  await this.server.readsAsAnotherKind()
})

When('the entry is asked for in a format that there is not', async function (this: Assessment) {
  await this.server.readsInUnknownFormat()
})

When('the first version of the entry is read', async function (this: Assessment) {
  await this.server.readsFirstVersion()
})

When('the versions of the entry are listed', async function (this: Assessment) {
  await this.server.listsVersions()
})

When('the entry is cancelled', async function (this: Assessment) {
  await this.server.cancels()
})

When('the entry is changed from the version before', async function (this: Assessment) {
  await this.server.changesFromVersionBefore()
})

When('the entry is changed twice from one version at once', async function (this: Assessment) {
  await this.server.changesTwiceAtOnce()
})

When('the entry is changed to have {flaw}', async function (this: Assessment, flaw: Flaw) {
  await this.server.changesToFlawed(flaw)
})

When('the first entry is removed', async function (this: Assessment) {
  await this.server.removes()
})

When('an entry with {flaw} is stored', async function (this: Assessment, flaw: Flaw) {
  await this.server.storesFlawed(flaw)
})

When('an entry of each kind is stored', async function (this: Assessment) {
  await this.server.storesEachKind()
})

When('an entry {filling} is stored', async function (this: Assessment, filling: Filling) {
  await this.server.stores(filling)
})

When('an entry is stored and a word on it asked for', async function (this: Assessment) {
  await this.server.storesForAWord()
})

When('the same entry is stored twice, to be kept once', async function (this: Assessment) {
  await this.server.storesTwiceToBeKeptOnce()
})

When('the first entry is searched for by {key}', async function (this: Assessment, key: Key) {
  await this.server.searches(key)
})

When('they are listed two at a time', async function (this: Assessment) {
  await this.server.listsInParts()
})

When('the server is asked with {wrong}', async function (this: Assessment, wrong: Wrong) {
  await this.server.asksWrongly(wrong)
})

When('a kind of thing that there is not is {kindDeed}', async function (this: Assessment, deed: KindDeed) {
  await this.server.usesUnknownKind(deed)
})

When('the server describes itself', async function (this: Assessment) {
  await this.server.describesItself()
})

When('the server tells how it is', async function (this: Assessment) {
  await this.server.tellsItsHealth()
})

Then('each is answered with the entry that was asked for', function (this: Assessment) {
  expectAsItOughtToBe(this.server.entriesRead())
})

Then('the server says that there is none', function (this: Assessment) {
  expectAsItOughtToBe(this.server.absence())
})

Then('the answer is sent as what it is', function (this: Assessment) {
  expectAsItOughtToBe(this.server.mediaTypes())
})

Then('the format is refused', function (this: Assessment) {
  expectAsItOughtToBe(this.server.formatRefused())
})

Then('the answer carries the id of its request', function (this: Assessment) {
  expectAsItOughtToBe(this.server.requestIds())
})

Then('the answer names the version of the entry in it', function (this: Assessment) {
  expectAsItOughtToBe(this.server.versionsRead())
})

Then('the entry has a version of its own since', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.newVersion())
})

Then('the entry is read as cancelled', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.standsCancelled())
})

Then('the entry is found as cancelled', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.foundCancelled())
})

Then('the change is refused, and the entry is as it was left', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.refusedAsOutdated())
})

Then('the same change from the newest version is taken', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.takenFromVersionOfNow())
})

Then('one of the two changes is taken and the other refused', function (this: Assessment) {
  expectAsItOughtToBe(this.server.oneOfTwoTaken())
})

Then('it can no longer be read', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.cannotBeRead())
})

Then('it is no longer found', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.isNotFound())
})

Then('the other entry is still there', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.othersStand())
})

Then('it is as it was', function (this: Assessment) {
  expectAsItOughtToBe(this.server.firstVersionAsItWas())
})

Then('each version is listed once, newest first', function (this: Assessment) {
  expectAsItOughtToBe(this.server.versionList())
})

Then('that is refused, and taken without the flaw', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.refusedForFlaw())
})

Then('the place that was named for it leads to it', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.placeOnStoring())
})

Then('the answer to its storing names its version, if it has one', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.versionOnStoring())
})

Then('nothing is called an error', function (this: Assessment) {
  expectAsItOughtToBe(this.server.nothingCalledAnError())
})

Then('each is taken', function (this: Assessment) {
  expectAsItOughtToBe(this.server.eachKindTaken())
})

Then('it is kept whole', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.keptWhole())
})

Then('the server holds it once', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.keptOnce())
})

Then('exactly what matches is found', function (this: Assessment) {
  expectAsItOughtToBe(this.server.found())
})

Then('the server refuses that, or shows that it was left out', function (this: Assessment) {
  expectAsItOughtToBe(this.server.unknownLeftOut())
})

Then('each is listed once', function (this: Assessment) {
  expectAsItOughtToBe(this.server.listedOnce())
})

Then('nothing else is listed', function (this: Assessment) {
  expectAsItOughtToBe(this.server.nothingElseListed())
})

Then('the list comes to its end', function (this: Assessment) {
  expectAsItOughtToBe(this.server.partsEnd())
})

Then('the refusal is called an error', function (this: Assessment) {
  expectAsItOughtToBe(this.server.refusalIsAnError())
})

Then('the server says that it has no such kind', function (this: Assessment) {
  expectAsItOughtToBe(this.server.kindRefused())
})

Then('its description is whole and valid', function (this: Assessment) {
  expectAsItOughtToBe(this.server.descriptionIsValid())
})

Then('each {described} that is described is there', async function (this: Assessment, what: Described) {
  expectAsItOughtToBe(await this.server.described(what))
})

Then('that is what a request finds', async function (this: Assessment) {
  expectAsItOughtToBe(await this.server.health())
})
