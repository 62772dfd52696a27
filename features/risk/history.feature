Feature: Risk that is over, and the state of self-harm

  @REQ-RISK-05 @must @core @binds-hc
  Rule: The healthcare system takes an expired alert out of the active view and keeps it in the history with its dates

    Example: [RISK-05.1] An alert that staff end leaves the active view and stays in the history
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |
      And a nurse has opened Ade's record
      When the prison ends Ade's "HA" alert
      Then within the risk update limit a nurse sees exactly these alerts on Ade's record:
        | code | since      |
        | XSA  | 3 days ago |
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until |
        | HA   | 14 days ago | today |
        | XSA  | 3 days ago  |       |

    Example: [RISK-05.2] An alert that runs out overnight without a notice leaves the active view
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
      And a nurse has opened Ade's record
      When Ade's "HA" alert runs out overnight
      Then within the risk update limit a nurse sees that Ade has no known risks

    Scenario Outline: [RISK-05.<n>] An alert that ends <until> is <state>
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until   |
        | HA   | 14 days ago | <until> |
        | XRF  | 3 days ago  |         |
      When a nurse opens Ade's record
      Then a nurse sees <codes> as Ade's active alerts

      Examples:
        | n | until     | codes      | state   | because                        |
        | 3 | yesterday | XRF        | expired | it is over                     |
        | 4 | today     | XRF        | expired | the prison ends it on the date |
        | 5 | tomorrow  | HA and XRF | active  | an end in the future is no end |

    Example: [RISK-05.6] A new alert of the same code is active while the old one is history
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | HA   | 2 days ago  |            |
      When a nurse opens Ade's record
      Then a nurse sees exactly these alerts on Ade's record:
        | code | since      |
        | HA   | 2 days ago |
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | HA   | 2 days ago  |            |

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
        | HA   | today      |       |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "ACCT open"

    Example: [RISK-06.9] An expired ACCT alert is past self-harm, not an open ACCT
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
      When a nurse opens Ade's record
      Then a nurse sees Ade's self-harm summed up as "past self-harm"
