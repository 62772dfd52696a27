Feature: What becomes of what is new

  What is taken is kept, once, whole, and where the server says that it is.

  @REQ-FHIR-04 @must @binds-fhir
  Rule: A create with a code that its required binding does not have, or with a value of the wrong type, is refused

    Scenario Outline: [FHIR-04.<n>] A new entry with <flaw> is refused
      When an entry with <flaw> is stored
      Then that is refused, and taken without the flaw

      Examples:
        | n | flaw                          |
        | 1 | a code that there is not      |
        | 2 | a number where a code belongs |

  @REQ-FHIR-12 @must @binds-fhir
  Rule: A create is answered with 201, the place and version of the new resource, and nothing that calls it an error

    Example: [FHIR-12.1] The place that is named leads to what is new
      Given the server holds a new entry
      Then the place that was named for it leads to it

    Example: [FHIR-12.2] What is new names its version
      Given the server holds a new entry
      Then the answer to its storing names its version, if it has one

    Example: [FHIR-12.3] A word on what is new does not call it an error
      When an entry is stored and a word on it asked for
      Then nothing is called an error

  @REQ-FHIR-13 @must @binds-fhir
  Rule: A conformant resource is taken, and shown again as it was sent

    Example: [FHIR-13.1] The least that the standard asks for is enough
      When an entry of each kind is stored
      Then each is taken

    Scenario Outline: [FHIR-13.<n>] An entry <filling> is kept whole
      When an entry <filling> is stored
      Then it is kept whole

      Examples:
        | n | filling                        |
        | 2 | with all that a client may add |
        | 3 | in letters of many languages   |

  @REQ-FHIR-20 @should @binds-fhir
  Rule: The same create, made twice on condition that there is none yet, leaves one resource

    Example: [FHIR-20.1] A create that is repeated leaves one
      When the same entry is stored twice, to be kept once
      Then the server holds it once
