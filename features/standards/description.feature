Feature: An interface that is as it is described

  Interoperability with a system that describes itself wrongly is guesswork.

  @REQ-STD-01 @must @core @binds-hc
  Rule: The healthcare system's interfaces are described in a published machine-readable specification and behave as it says

    Example: [STD-01.1] The description can be read by everybody, and is complete
      When a nurse reads what the healthcare system publishes about itself
      Then everybody can read it, and it says all that a client has to know

    Scenario Outline: [STD-01.<n>] Each <sort> that is described is there, and one that is not described is refused
      When a nurse reads what the healthcare system publishes about itself
      Then a nurse finds each <sort> there as it is described, and no other

      Examples:
        | n | sort          |
        | 2 | search        |
        | 3 | kind of thing |
        | 4 | change        |
        | 5 | operation     |

    Scenario Outline: [STD-01.<n>] A request with <wrong> is refused with the error that is described
      Given Ade is held at Kirkvale
      When a nurse asks about Ade with <wrong>
      Then the refusal is the one that is described

      Examples:
        | n  | wrong                           |
        | 6  | no credentials                  |
        | 7  | an unknown kind of thing        |
        | 8  | a thing that is not there       |
        | 9  | an unknown search parameter     |
        | 10 | a broken body                   |
        | 11 | a body of another kind          |
        | 12 | a body that lacks what it needs |
        | 13 | a body of an unknown format     |
        | 14 | an answer in an unknown format  |
        | 15 | an old version                  |
