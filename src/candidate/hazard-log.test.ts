import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { hazardLogIn } from './hazard-log.ts'

describe('a hazard log', () => {
  it('is read by its headings, with quoted cells, comments and several citations', () => {
    const log = hazardLogIn(
      [
        '# For readers',
        'Control,Hazard,Owner,Evidence',
        '"Shown, not hidden",Risk unseen,CSO,RISK-01.1; RISK-01.2',
        '"Two',
        'lines",Wrong person,CSO,"Report ""A"" of 2 March 2026"',
        '',
        'None,Late,CSO,',
      ].join('\r\n'),
    )
    assert.equal(log.problem, undefined)
    assert.deepEqual(
      log.controls.map(({ line, hazard, control, cites }) => [line, hazard, control, cites]),
      [
        [3, 'Risk unseen', 'Shown, not hidden', ['RISK-01.1', 'RISK-01.2']],
        [4, 'Wrong person', 'Two\nlines', ['Report "A" of 2 March 2026']],
        [7, 'Late', 'None', []],
      ],
    )
  })

  it('says what it lacks to be read', () => {
    assert.equal(hazardLogIn('hazard,control\na,b').problem, 'it has no column evidence')
    assert.equal(hazardLogIn('').problem, 'it has no column hazard, control, evidence')
    assert.equal(hazardLogIn('hazard,control,evidence\n').problem, 'it holds no control')
  })

  it('reads back every cell that was written as RFC 4180 says', () => {
    const text = fc.string().map((one) => `x${one.replaceAll(/[;\r\ufeff]/g, '')}x`)
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        const { controls } = hazardLogIn(['hazard,control,evidence', ...quoted].join('\n'))
        assert.deepEqual(
          controls.map(({ hazard, control, cites }) => [hazard, control, ...cites]),
          rows.map((row) => row.map((one) => one.trim())),
        )
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})
