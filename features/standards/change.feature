Feature: An interface that changes

  The prison's interface changes often, and will go on changing.

  @REQ-STD-03 @should @binds-hc
  Rule: Breaking changes of an interface are versioned, announced and overlapped, and fields added by the prison break nothing

    Example: [STD-03.1] Somebody is followed to another prison though the prison's answers have new fields
      Given Ade is held at Kirkvale
      And the prison's answers about Ade have fields in them that nobody knows yet
      When Ade is transferred to Harrowmere
      Then within the readmission limit a nurse sees that Ade is in cell RECP at Harrowmere

    Example: [STD-03.2] Alerts are shown as they were, codes that nobody knows yet included
      Given Ade is held at Kirkvale
      And the prison's answers about Ade have fields in them that nobody knows yet
      And the prison holds these alerts for Ade:
        | code | since      | description         |
        | HA   | 3 days ago |                     |
        | HZ9  | 2 days ago | Something quite new |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [STD-03.3] Appointments reach the prison's book, and are moved in it
      Given Ade is held at Kirkvale
      And the prison's answers about Ade have fields in them that nobody knows yet
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      When a nurse moves Ade's "Review" to:
        | day       |
        | in 2 days |
      Then within the appointment event limit the prison holds exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 2 days | 08:00 | 08:05 | Kirkvale treatment room 1 |

    Example: [STD-03.4] What the prison moves is moved in healthcare
      Given Ade is held at Kirkvale
      And the prison's answers about Ade have fields in them that nobody knows yet
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      When the prison moves Ade's "Review" to:
        | day       |
        | in 2 days |
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 2 days | 08:00 | 08:05 | Kirkvale treatment room 1 |

    Example: [STD-03.5] A receipt is understood
      Given Ade is held at Kirkvale
      And the prison's answers about Ade have fields in them that nobody knows yet
      And the prison accepts concerns about Ade
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the concern receipt limit a nurse sees the concern about Ade as "received"

    Example: [STD-03.6] The interface has a version, so that a change can be told from a mistake
      When a nurse reads what the healthcare system publishes about itself
      Then it names its version and its day
