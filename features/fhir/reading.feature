Feature: What a server answers with

  Whatever a FHIR server is for, it is asked in the same few ways.

  @REQ-FHIR-01 @must @binds-fhir
  Rule: A read answers with the resource of the type and id that were asked for, and with no other

    Example: [FHIR-01.1] Of two that are alike, each is read under its own id
      Given the server holds two entries that are alike
      When each entry is read by its id
      Then each is answered with the entry that was asked for

    Example: [FHIR-01.2] An id that nothing has is nothing
      Given the server holds an entry
      When an id that nothing has is read
      Then the server says that there is none

    Example: [FHIR-01.3] The id of something else is nothing either
      Given the server holds an entry
      When the id of the entry is read as one of another kind
      Then the server says that there is none

  @REQ-FHIR-05 @must @binds-fhir
  Rule: The version that the ETag of a read names is the version in the resource

    Example: [FHIR-05.1] What is read names its version
      Given the server holds an entry that has a version
      When each entry is read by its id
      Then the answer names the version of the entry in it

  @REQ-FHIR-06 @must @binds-fhir
  Rule: Every resource is sent as application/fhir+json in UTF-8, and a format that the server does not have is refused

    Example: [FHIR-06.1] An entry is sent as what it is
      Given the server holds an entry
      When each entry is read by its id
      Then the answer is sent as what it is

    Example: [FHIR-06.2] A refusal is sent as what it is
      Given the server holds an entry
      When an id that nothing has is read
      Then the answer is sent as what it is

    Example: [FHIR-06.3] A format that the server does not have is refused
      Given the server holds an entry
      When the entry is asked for in a format that there is not
      Then the format is refused

  @REQ-FHIR-07 @should @binds-fhir
  Rule: Each answer carries the id that its request came with, refusals included

    Example: [FHIR-07.1] An answer is known by the id of its request
      Given the server holds an entry
      When each entry is read by its id
      Then the answer carries the id of its request

    Example: [FHIR-07.2] A refusal is known by it as well
      Given the server holds an entry
      When an id that nothing has is read
      Then the answer carries the id of its request

  @REQ-FHIR-08 @must @binds-fhir
  Rule: A wrong request is refused with an OperationOutcome that calls it an error

    Scenario Outline: [FHIR-08.<n>] A request with <wrong> is refused as an error
      When the server is asked with <wrong>
      Then the refusal is called an error

      Examples:
        | n | wrong                     |
        | 1 | a thing that is not there |
        | 2 | an unknown kind of thing  |
        | 3 | a broken body             |
        | 4 | a body of another kind    |

  @REQ-FHIR-10 @must @binds-fhir
  Rule: A type of resource that the server does not have is refused with 404

    Scenario Outline: [FHIR-10.<n>] What the server does not have cannot be <deed>
      When a kind of thing that there is not is <deed>
      Then the server says that it has no such kind

      Examples:
        | n | deed         |
        | 1 | read         |
        | 2 | searched for |
        | 3 | stored       |
