Feature: Another provider at the prison

  Some prisons are run by contractors with a system of their own, and contracts change hands.

  @REQ-STD-04 @should @binds-hc
  Rule: A change of prison-side provider changes no clinical record and no clinical workflow

    Background:
      Given Ade is held at Kirkvale

    Example: [STD-04.1] Risk and its history are the same after the change, and nothing is there twice
      Given the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | VU   | 3 days ago  |            |
        | XSA  | 2 days ago  |            |
      And a nurse has opened Ade's record
      When another provider's system takes over at Ade's prison
      Then a nurse sees all that the prison holds for Ade, as far as the role may
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | VU   | 3 days ago  |            |
        | XSA  | 2 days ago  |            |

    Example: [STD-04.2] A new alert of the other provider is shown beside the old ones
      Given the prison holds an active "VU" alert for Ade
      And another provider's system takes over at Ade's prison
      When the prison adds an active "XRF" alert for Ade
      Then within the risk update limit a nurse sees VU and XRF as Ade's active alerts

    Example: [STD-04.3] What the clinic moves after the change is moved at the prison, once
      Given Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And another provider's system takes over at Ade's prison
      When a nurse moves Ade's "Review" to:
        | day       |
        | in 2 days |
      Then within the appointment event limit the prison holds exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 2 days | 08:00 | 08:05 | Kirkvale treatment room 1 |

    Example: [STD-04.4] What the other provider moves is moved in healthcare
      Given Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And another provider's system takes over at Ade's prison
      When the prison moves Ade's "Review" to:
        | day       |
        | in 2 days |
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 2 days | 08:00 | 08:05 | Kirkvale treatment room 1 |

    Example: [STD-04.5] A concern goes to whoever runs the prison now
      Given the prison accepts concerns about Ade
      And another provider's system takes over at Ade's prison
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the concern receipt limit a nurse sees the concern about Ade as "received"

    Example: [STD-04.6] People are followed as before
      Given another provider's system takes over at Ade's prison
      When Ade goes to court
      Then within the readmission limit a nurse sees that Ade is at court, from Kirkvale
