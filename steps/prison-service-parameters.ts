import { defineParameterType } from '@cucumber/cucumber'
import {
  CHANGERS,
  type Changer,
  MESSAGES,
  type Message,
  SERVICE_REFUSALS,
  type ServiceRefusal,
  SUBJECTS,
  type Subject,
} from '../src/domain/prison-service.ts'

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')

defineParameterType({
  name: 'message',
  regexp: new RegExp(longestFirst(MESSAGES)),
  transformer: (words: string): Message => words as Message,
})

defineParameterType({
  name: 'subject',
  regexp: new RegExp(longestFirst(SUBJECTS)),
  transformer: (words: string): Subject => words as Subject,
})

defineParameterType({
  name: 'serviceRefusal',
  regexp: new RegExp(longestFirst(Object.keys(SERVICE_REFUSALS))),
  transformer: (words: string): ServiceRefusal => words as ServiceRefusal,
})

defineParameterType({
  name: 'changer',
  regexp: new RegExp(`(?:${longestFirst(CHANGERS)})`),
  useForSnippets: false,
  transformer: (words: string): Changer => words as Changer,
})
