import { arch, platform, release } from 'node:os'
import { type Meta, version } from '@cucumber/messages'
import type { RunFacts } from '../domain/run-facts.ts'

/** The head of every message stream: which program wrote it, on what. */
export function metaOf({ harness, node }: RunFacts): Meta {
  return {
    protocolVersion: version,
    implementation: { name: 'interlock', version: harness.version },
    cpu: { name: arch() },
    os: { name: platform(), version: release() },
    runtime: { name: 'node.js', version: node },
  }
}
