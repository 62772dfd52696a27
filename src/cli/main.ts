import { enableCompileCache } from 'node:module'
import { Command, CommanderError, Option } from 'commander'
import { InputProblem } from '../domain/input-problem.ts'
import { visible } from '../report/html/markup.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import { EXAMPLES } from './examples-of-use.ts'
import { LATEST_RELEASE } from './latest-release.ts'

// What a command loads is compiled once for all later commands.
enableCompileCache()

const program = new Command('interlock')
  .description('Conformance test harness for prison health interoperability')
  .version('0.1.0')
  .exitOverride()
  .enablePositionalOptions()
  .showHelpAfterError()

program
  .command('run')
  .description('run the examples against a candidate and write record and report')
  .option('--candidate <file>', 'candidate file', 'candidates/reference.yaml')
  .addOption(new Option('--mode <mode>', 'rehearsal is no evidence').choices(['rehearsal', 'assessment']))
  .option('--release <version>', 'frozen set of requirements; "as-written" rehearses what is not frozen yet')
  .addOption(new Option('--stage <stage>').choices(['bid', 'acceptance', 'live']).default('bid'))
  .option('--area <area...>', 'only these areas; the run is then partial')
  .option('--requirement <id...>', 'only these requirements; the run is then partial')
  .option('--example <id...>', 'only these examples; the run is then partial')
  .addOption(new Option('--via <what>', 'only what a browser shows; the run is then partial').choices(['browser']))
  .addOption(new Option('--extent <extent>', 'prison extent').choices(['target', 'today', 'both']).default('both'))
  .option('--seed <text>', 'seed of the people', 'interlock')
  .option('--run-number <n>', 'number of this run; a candidate that keeps people needs a new one each time')
  .option('--concurrency <n>', 'examples in flight, 1 to 64')
  .option('--out <folder>', 'where run folders go', 'reports')
  .addOption(new Option('--exit-on <what>', 'exit 0 when all selected requirements are met').choices(['selected']))
  .option('--until <time>', 'end then, whatever is left: 17:00, or "2026-03-02 17:00" (English clocks)')
  .option('--waivers <file>', 'deviations that the buyer accepts for a time')
  .option('--unattended', 'ask nobody to look at screens, even at a terminal')
  .option('--json', 'print the outcome as JSON')
  .addHelpText('after', EXAMPLES.run)
  .action(async (options) => {
    const { runCommand } = await import('./run.ts')
    process.exitCode = await runCommand(options)
  })

program
  .command('doctor')
  .description('try both directions, to a candidate and from it, without running an example')
  .option('--candidate <file>', 'candidate file', 'candidates/reference.yaml')
  .option('--wait <seconds>', 'how long to wait for its first call to the prison simulator', '30')
  .addHelpText('after', EXAMPLES.doctor)
  .action(async (options) => {
    const { doctorCommand } = await import('./doctor.ts')
    process.exitCode = await doctorCommand(options)
  })

program
  .command('sign-in')
  .description('sign in to the screens of a candidate by hand, once, where nothing but a person can')
  .requiredOption('--candidate <file>', 'candidate file')
  .requiredOption('--role <role>', 'as whom, for example nurse')
  .option('--wait <seconds>', 'how long there is for it', '300')
  .option('--remote-port <n>', 'for a machine without a screen: where your own browser takes over the one here')
  .addHelpText('after', EXAMPLES['sign-in'])
  .action(async (options) => {
    const { signInCommand } = await import('./sign-in.ts')
    process.exitCode = await signInCommand(options)
  })

program
  .command('report <run>')
  .description('derive record and reports from a run folder again')
  .option('--pdf', 'also a PDF (needs a browser)')
  .option('--allure', 'also an Allure site (needs Java)')
  .addHelpText('after', EXAMPLES.report)
  .action(async (run: string, options) => {
    const { reportCommand } = await import('./report.ts')
    process.exitCode = await reportCommand(run, options)
  })

program
  .command('compare <before> <after> [more...]')
  .description('say what changed between two runs of one candidate, or set the runs of several bids side by side')
  .addOption(
    new Option('--as <what>', 'change or bids; two runs that name one candidate are a change').choices([
      'change',
      'bids',
    ]),
  )
  .option('--across-builds', 'compare two runs of one candidate although different harness builds made them')
  .option('--html <folder>', 'also write a page (comparison.html) into this folder')
  .option('--json', 'print the comparison as JSON')
  .addHelpText('after', EXAMPLES.compare)
  .action(async (before: string, after: string, more: readonly string[], options) => {
    const { compareCommand } = await import('./compare.ts')
    process.exitCode = await compareCommand([before, after, ...more], options)
  })

program
  .command('lint')
  .description('check requirements, features, steps, faults and releases against one another')
  .option('--write', 'write the generated files (coverage, list of steps)')
  .option('--freeze <version>', 'freeze the meaning of a release')
  .option('--area <area...>', 'with --freeze: the areas that it holds; all where it is new')
  .option('--without <id...>', 'with --freeze: requirements that it leaves out')
  .option('--json', 'print findings as JSON')
  .action(async (options) => {
    const { lintCommand } = await import('./lint.ts')
    process.exitCode = await lintCommand(options)
  })

program
  .command('selftest')
  .description('prove that every example can fail: run them against every deliberate fault')
  .option(
    '--release <version>',
    'frozen set of requirements; "as-written" takes every example there is',
    LATEST_RELEASE,
  )
  .option('--area <area...>', 'only these areas; what a fault breaks elsewhere is then not looked for')
  .option('--fault <id...>', 'only these faults')
  .addOption(new Option('--via <what>', 'only what a browser shows, over sockets and as written').choices(['browser']))
  .option('--thorough', 'run every example against every fault')
  .option('--json', 'print the matrix as JSON')
  .action(async (options, command) => {
    const { eitherSelftest } = await import('./screens-selftest.ts')
    process.exitCode = await eitherSelftest(options, command.getOptionValueSource('release') === 'default')
  })

program
  .command('mutate')
  .description('run the examples against random mechanical mutations of the reference systems')
  .option('--count <n>', 'how many mutations', '60')
  .option('--seed <text>', 'seed of the choice', 'interlock')
  .option('--json', 'print the result as JSON')
  .action(async (options) => {
    const { mutateCommand } = await import('./mutate.ts')
    process.exitCode = await mutateCommand(options)
  })

const spec = program
  .command('spec')
  // What follows a subcommand is the subcommand's.
  .enablePositionalOptions()
  .description('write the requirements of a release as an annex to a procurement (HTML, PDF, CSV, DOCX)')
  .option('--release <version>', 'frozen set of requirements', LATEST_RELEASE)
  .option('--out <folder>', 'folder to write to', 'reports/annex')
  .addHelpText('after', EXAMPLES.spec)
  .action(async (options) => {
    const { specCommand } = await import('./spec.ts')
    process.exitCode = await specCommand(options)
  })

spec
  .command('pack')
  .description(
    'write what a supplier has to know before a run: what is tested, people, hooks, duration, attended steps',
  )
  .option('--candidate <file>', 'candidate file', 'candidates/reference.yaml')
  .addOption(new Option('--mode <mode>', 'rehearsal is no evidence').choices(['rehearsal', 'assessment']))
  .option('--release <version>', 'frozen set of requirements; the latest where absent')
  .addOption(new Option('--stage <stage>').choices(['bid', 'acceptance', 'live']).default('bid'))
  .option('--area <area...>', 'only these areas')
  .option('--requirement <id...>', 'only these requirements')
  .option('--example <id...>', 'only these examples')
  .addOption(new Option('--extent <extent>').choices(['target', 'today', 'both']).default('both'))
  .option('--seed <text>', 'seed of the people', 'interlock')
  .option('--run-number <n>', 'number of the run that it is for', '1')
  .option('--out <folder>', 'folder to write to', 'reports/pack')
  .action(async (options) => {
    const { packCommand } = await import('./pack.ts')
    process.exitCode = await packCommand(options)
  })

spec
  .command('diff <before> <after>')
  .description('list what changed between two releases, and which verdicts have to be given again')
  .option('--json', 'print the changes as JSON')
  .action(async (before: string, after: string, options) => {
    const { specDiffCommand } = await import('./spec.ts')
    process.exitCode = specDiffCommand(before, after, options)
  })

const people = program
  .command('people')
  .description('the people whom a run needs, for systems that must have them beforehand')

/** What decides whom a run needs. */
const ofRun = (command: Command) =>
  command
    .option('--candidate <file>', 'candidate file', 'candidates/reference.yaml')
    .addOption(new Option('--mode <mode>').choices(['rehearsal', 'assessment']).default('assessment'))
    .option('--release <version>', 'frozen set of requirements; the latest where absent')
    .addOption(new Option('--stage <stage>').choices(['bid', 'acceptance', 'live']).default('bid'))
    .option('--area <area...>', 'only these areas')
    .option('--requirement <id...>', 'only these requirements')
    .option('--example <id...>', 'only these examples')
    .addOption(new Option('--extent <extent>').choices(['target', 'today', 'both']).default('target'))
    .option('--seed <text>', 'seed of the people', 'interlock')
    .option('--run-number <n>', 'number of the run that they are for', '1')
    .option('--out <folder>', 'folder to write to', 'people')

ofRun(people.command('list'))
  .description('write the exact list of people that a run needs, as CSV and as a FHIR Bundle')
  .addHelpText('after', EXAMPLES.people)
  .action(async (options) => {
    const { peopleListCommand } = await import('./people-command.ts')
    process.exitCode = await peopleListCommand(options)
  })

ofRun(people.command('pool'))
  .description('say what the people of a candidate file are enough for, and whom it takes to show the rest')
  .action(async (options) => {
    const { peoplePoolCommand } = await import('./people-command.ts')
    process.exitCode = await peoplePoolCommand(options)
  })

for (const [name, does] of [
  ['load', 'create the people of a list in a candidate over FHIR, and note its ids'],
  ['local-ids', 'ask a candidate for its own ids of the people of a list, by prison number'],
] as const)
  people
    .command(name)
    .description(does)
    .requiredOption('--candidate <file>', 'candidate file')
    .option('--list <file>', 'list of people', 'people/people.csv')
    .option('--out <folder>', 'folder to write the list with its ids to', 'people')
    .action(async (options) => {
      const { peopleIdsCommand, peopleLoadCommand } = await import('./people-command.ts')
      process.exitCode = await (name === 'load' ? peopleLoadCommand : peopleIdsCommand)(options)
    })

program
  .command('simulate <party>')
  .description('serve a simulator (prison or nhs) until stopped, with stable addresses and credentials')
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--port <n>', 'port for the candidate', '8480')
  .option('--control-port <n>', 'port for the harness', '8481')
  .option('--public-url <url>', 'how the candidate reaches it')
  .option('--credentials <file>', 'where its keys are kept; .cache/simulate-<party>.json where absent')
  .option('--tls-cert <file>', 'certificate (PEM); beyond this machine TLS is mandatory')
  .option('--tls-key <file>', 'its key (PEM)')
  .option('--tls-client-ca <file>', 'demand client certificates signed by this authority')
  .option('--client-name <name>', 'common name that a client certificate must have')
  .option('--client-key <file>', 'nhs: public key (PEM) that the candidate signs token requests with')
  .option('--client-kid <name>', 'nhs: how the candidate names that key', 'candidate-1')
  .option('--own-authority <folder>', 'nhs: show certificates of an authority of its own, kept there to be trusted')
  .option('--client-mailbox <name>', 'nhs: mailbox of the candidate', 'CANDIDATE01')
  .addOption(
    new Option('--event-lag <lag>', 'real: events as late as the real ones').choices(['none', 'real']).default('none'),
  )
  .addOption(new Option('--extent <extent>').choices(['target', 'today']).default('target'))
  .addHelpText('after', EXAMPLES.simulate)
  .action(async (party: string, options) => {
    const { simulateCommand } = await import('./simulate.ts')
    process.exitCode = await simulateCommand(party, options)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof InputProblem) {
    console.error(visible(error.message))
    process.exitCode = exitCodeOf(['configuration or usage'])
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : exitCodeOf(['configuration or usage'])
  } else {
    console.error('Interlock itself failed; this says nothing about the candidate.')
    console.error(visible(String(error instanceof Error ? error.stack : error)))
    process.exitCode = exitCodeOf(['void'])
  }
}
