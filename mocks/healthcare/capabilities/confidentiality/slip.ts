/** Mistakes a supplier can make about what is printed on a movement slip. */
export interface SlipPolicies {
  /** The words for the slip, of the title that the clinic gave. */
  wordsFor(title: string): string
}

/** What a slip says where the title would say why somebody is seen. */
const NEUTRAL = 'Healthcare appointment'

/** Parts of words that tell of a diagnosis, a medicine, a test, a condition or a clinic that treats no other. */
const TELLING = new RegExp(
  [
    ...['hiv', 'aids', 'hep(atitis|[abc]\\b| [abc]\\b)', 'bbv', 'blood.borne', 'syphilis', 'chlamydia', 'gonorrh'],
    ...[
      'tuberculosis',
      '\\btb\\b',
      'cancer',
      'oncolog',
      'tumou?r',
      'chemo',
      'radiother',
      'dialysis',
      'renal',
      'transplant',
    ],
    ...['epilep', 'seizure', 'schizo', 'psych', 'bipolar', 'depress', 'mental', 'trauma', 'dement', 'autis', 'adhd'],
    ...[
      'methadone',
      'buprenorphine',
      'subutex',
      'espranor',
      'insulin',
      'olanzapine',
      'clozapine',
      'lithium',
      'warfarin',
    ],
    ...[
      'depot',
      'substance',
      'opi(ate|oid)',
      'addict',
      'misuse',
      'detox',
      'alcohol',
      'sexual',
      '\\bgum\\b',
      '\\bsti\\b',
    ],
    ...[
      'regist',
      '\\bgms',
      '\\bgp\\b',
      'consent',
      'pregnan',
      'antenatal',
      'abortion',
      'smear',
      'prostate',
      'diabet',
      'asthma',
      'cardiac',
      'wound',
      'hernia',
    ],
  ].join('|'),
  'i',
)

export const referenceSlip: SlipPolicies = {
  wordsFor: (title) => (TELLING.test(title.normalize('NFKD')) ? NEUTRAL : title),
}
