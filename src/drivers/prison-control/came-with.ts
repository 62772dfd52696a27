import type { CameWithPart, PrisonCameWith, Told } from '../../domain/came-with.ts'
import type { Control } from './control.ts'

export function prisonCameWith(control: Control): PrisonCameWith {
  return {
    async holdsOfReception({ prisonNumber }, every) {
      const told = every.filter(({ content }) => content !== 'missing')
      const [csra] = contents(told, 'cell-share assessment')
      if (csra !== undefined) await control('people/assess-cell-share', { prisonNumber, csra })
      if (told.some(({ about }) => about.startsWith('escort')))
        await control('escort-record/hand-over', {
          prisonNumber,
          risks: contents(told, 'escort risk'),
          health: contents(told, 'escort health'),
        })
    },
  }
}

function contents(told: readonly Told[], part: CameWithPart): readonly string[] {
  return told.filter(({ about, content }) => about === part && content !== 'none').map(({ content }) => content)
}
