Feature: An audit that nobody can tidy up

  @REQ-AUD-02 @must @binds-hc
  Rule: No application role can alter or remove an audit entry, and tampering with one can be detected

    Background:
      Given Ade is held at Kirkvale
      And a nurse has opened Ade's record

    Scenario Outline: [AUD-02.<n>] To <deed> an entry is refused to <who>
      When <who> tries to <deed> what the audit of Ade's record says
      Then the attempt is refused, and the audit of Ade's record says what it said

      Examples:
        | n  | who                 | deed   |
        | 1  | a nurse             | change |
        | 2  | a doctor            | change |
        | 3  | a clinic clerk      | change |
        | 4  | an identity officer | change |
        | 5  | a Kirkvale nurse    | change |
        | 6  | a privacy officer   | change |
        | 7  | a nurse             | remove |
        | 8  | a doctor            | remove |
        | 9  | a clinic clerk      | remove |
        | 10 | an identity officer | remove |
        | 11 | a Kirkvale nurse    | remove |
        | 12 | a privacy officer   | remove |

    Scenario Outline: [AUD-02.<n>] A copy that alters <what> is found out
      When copies of the audit of Ade's record are checked, one as written and one that alters <what>
      Then of Ade's copies the altered one alone is found altered

      Examples:
        | n  | what              |
        | 13 | who did it        |
        | 14 | when it was done  |
        | 15 | what was done     |
        | 16 | whom it was about |
