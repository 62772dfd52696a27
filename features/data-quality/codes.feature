Feature: Codes that nobody expected

  Reference data changes; the code that nobody knows yet may be the one that matters.

  @REQ-DQ-01 @must @binds-hc
  Rule: Codes that are unknown, retired or new are shown as received, never dropped or guessed

    Background:
      Given Ade is held at Kirkvale

    Example: [DQ-01.1] A new code is shown as received beside those that are known, and marked
      Given the prison holds these alerts for Ade:
        | code | since      | description          |
        | HA   | 9 days ago |                      |
        | XZQ  | 3 days ago | Synthetic new hazard |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may
      And a nurse sees XZQ on Ade's record marked as "unknown", and no other code

    Example: [DQ-01.2] A retired code is shown as received, and marked
      Given the prison holds these alerts for Ade:
        | code | since        |
        | SA   | 400 days ago |
        | XSA  | 3 days ago   |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may
      And a nurse sees SA on Ade's record marked as "retired", and no other code

    Example: [DQ-01.3] A new code that begins like a known one is not taken for it
      Given the prison holds these alerts for Ade:
        | code | since      | description              |
        | HA9  | 3 days ago | Pilot of a shared review |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may
      And a nurse sees Ade's self-harm summed up as "none"
      And a nurse sees HA9 on Ade's record marked as "unknown", and no other code

    Example: [DQ-01.4] A known code is shown with the description that came, not with one kept from before
      Given the prison holds these alerts for Ade:
        | code | since      | description                          |
        | XRF  | 3 days ago | Risk to women, in words of this year |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [DQ-01.5] An alert with a new code that is over stays in the history
      Given the prison holds these alerts for Ade:
        | code | since       | until      | description          |
        | XZQ  | 30 days ago | 2 days ago | Synthetic new hazard |
        | XSA  | 3 days ago  |            |                      |
      When a nurse opens Ade's record
      Then the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | XZQ  | 30 days ago | 2 days ago |
        | XSA  | 3 days ago  |            |

    Example: [DQ-01.6] A new reason for which the prison cancels is shown as received
      Given these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When the prison cancels Ade's "Review" for the reason "WATER_LEAK"
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | WATER_LEAK |
