/** What stands below the options of a command in its help. */
export const EXAMPLES = {
  run: `
Examples:
  npx interlock run                                        rehearse against the reference systems
  npx interlock run --candidate candidates/acme.yaml       assess a candidate
  npx interlock run --candidate candidates/prison-today.yaml  how ready the prison side is
  npx interlock run --candidate candidates/acme.yaml --area RISK --concurrency 4`,
  doctor: `
Examples:
  npx interlock doctor --candidate candidates/acme.yaml
  npx interlock doctor --candidate candidates/acme.yaml --wait 120`,
  'sign-in': `
Examples:
  npx interlock sign-in --candidate candidates/acme.yaml --role nurse
  npx interlock sign-in --candidate candidates/acme.yaml --role "clinic clerk" --remote-port 9222`,
  report: `
Examples:
  npx interlock report reports/acme/0001                   derive record and reports again
  npx interlock report reports/acme/0001 --pdf --allure`,
  spec: `
Examples:
  npx interlock spec --release 0.1 --out annex             annex.html, annex.pdf, annex.csv, annex.docx
  npx interlock spec pack --candidate candidates/acme.yaml  what your run will test, with whom, for how long
  npx interlock spec diff 0.1 0.2                          what changed, and which verdicts to give again`,
  compare: `
Examples:
  npx interlock compare reports/acme/0001 reports/acme/0002       what changed; exit 1 when a requirement fell
  npx interlock compare reports/acme/0001 reports/acme/0002 --json
  npx interlock compare reports/acme/0001 reports/blue/0001 reports/cedar/0001 --html reports/bids

Exit codes: 0 none fell; 1 a requirement fell; 2 none fell, but one that was met cannot be compared;
3 these are no runs, or cannot be compared at all; 5 a run is void or was changed; 6 live data was seen in one.`,
  people: `
Examples:
  npx interlock people list --run-number 7 --out people              people.csv and people.fhir.json
  npx interlock people load --candidate candidates/acme.yaml         creates them over FHIR and notes its ids
  npx interlock people local-ids --candidate candidates/acme.yaml    notes the ids of those who are there
  npx interlock people pool --candidate candidates/acme.yaml         what its people are enough for`,
  simulate: `
Examples:
  npx interlock simulate prison --port 8080 --control-port 8081
  npx interlock simulate nhs --port 8490 --control-port 8491 --client-key candidate.pub.pem
  npx interlock simulate prison --host 0.0.0.0 --public-url https://sim.example:8443 --tls-cert cert.pem --tls-key key.pem`,
}
