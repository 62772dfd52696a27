Feature: The state of self-harm

  The prison tells of an ACCT only by coded alerts; each state asks something else of staff.

  @REQ-RISK-06 @must @binds-hc
  Rule: The healthcare system shows an open ACCT, an ACCT in post-closure and past self-harm as three different states

    Scenario Outline: [RISK-06.<n>] <because>
      Given Ade is held at Kirkvale
      And the prison holds an active "<code>" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "<state>"

      Examples:
        | n | code | state             | because                                   |
        | 1 | HA   | ACCT open         | An open ACCT is shown as open             |
        | 2 | HA1  | ACCT post-closure | An ACCT in post-closure is not shown open |
        | 3 | HA2  | past self-harm    | A closed ACCT is past self-harm           |
        | 4 | HC   | past self-harm    | Self-harm in custody is past self-harm    |
        | 5 | HS   | past self-harm    | Self-harm in the community is past        |
        | 6 | XSA  | none              | Risk to staff is no self-harm             |

    Example: [RISK-06.7] An ACCT that moves to post-closure changes its state
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until     |
        | HA   | 14 days ago | yesterday |
        | HA1  | yesterday   |           |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "ACCT post-closure"

    Example: [RISK-06.8] An ACCT opened again outweighs an earlier post-closure
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since      | until |
        | HA1  | 9 days ago |       |
        | HA   | 2 days ago |       |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "ACCT open"

    Example: [RISK-06.9] An expired ACCT alert is past self-harm, not an open ACCT
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "past self-harm"

    Example: [RISK-06.10] An ACCT in post-closure that is over is past self-harm
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA1  | 40 days ago | 9 days ago |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "past self-harm"

    Example: [RISK-06.11] The state stays while the prison does not answer
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "ACCT open"

    Example: [RISK-06.12] One person's ACCT says nothing of another's self-harm
      Given Ade, Bronagh and Dilys are held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison holds an active "HC" alert for Bronagh
      And the prison holds an active "XSA" alert for Dilys
      When a nurse opens Ade's record
      Then a nurse sees Dilys's self-harm summed up as "none"
      And a nurse sees Bronagh's self-harm summed up as "past self-harm"
      And a nurse sees Ade's self-harm summed up as "ACCT open"
