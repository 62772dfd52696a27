Feature: What a server says of itself

  It is all that a client can rely on before it asks.

  @REQ-FHIR-11 @must @binds-fhir
  Rule: The CapabilityStatement is valid and there is what it declares

    Example: [FHIR-11.1] The description is whole and valid
      When the server describes itself
      Then its description is whole and valid

    Scenario Outline: [FHIR-11.<n>] Each <sort> that is described is there
      When the server describes itself
      Then each <sort> that is described is there

      Examples:
        | n | sort          |
        | 2 | search        |
        | 3 | kind of thing |
        | 4 | change        |
        | 5 | operation     |

  @REQ-FHIR-14 @should @binds-fhir
  Rule: What the server says of its health is what a request finds

    Example: [FHIR-14.1] A server that answers says that it is well
      When the server tells how it is
      Then that is what a request finds
