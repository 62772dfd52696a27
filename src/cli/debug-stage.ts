import { AfterAll, BeforeAll, setDefaultTimeout } from '@cucumber/cucumber'
import { useStage } from '../../steps/world.ts'
import { loadCandidate } from '../candidate/load.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { type Cast, castFor } from './cast.ts'
import { loadSpecification } from './specification.ts'
import { stageOf } from './stage.ts'

/**
 * Lets stock `cucumber-js` (an editor, a debugger) run the features against the reference systems. It writes no
 * evidence, and what it prints is never a verdict.
 */
setDefaultTimeout(-1)

let cast: Cast | undefined

BeforeAll(async () => {
  cast = await castFor(loadCandidate('candidates/reference.yaml', process.env))
  const { catalogue } = loadSpecification(process.cwd(), '0.1', 'rehearsal')
  let requests = 0
  useStage(
    stageOf({
      cast,
      evidence: unwrittenEvidence(redaction({ secrets: cast.secrets })),
      extent: 'target',
      mode: 'rehearsal',
      limits: catalogue.limits,
      seed: { seed: 'debug', runNumber: 1 },
      allowList: catalogue.allowList,
      requestId: () => {
        requests += 1
        return `debug-${requests}`
      },
    }),
  )
})

AfterAll(async () => {
  await cast?.stop()
})
