Feature: Escorts

  An escort decides whether outside care happens, and an escort whose time is known beforehand is a risk.

  @REQ-APPT-11 @should @binds-both
  Rule: An outside appointment's escort request is sent once, the decision returns, and its time and place are withheld from the person

    Example: [APPT-11.1] The prison is asked for an escort and told the latest time of return
      Given Ade is held at Kirkvale
      When a nurse books an outside appointment "Scan" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      Then within the appointment propagation limit the prison is asked exactly this of Ade's escorts:
        | name | day       | from  | to    | return by | decision  |
        | Scan | in 3 days | 10:00 | 12:00 | 16:30     | requested |

    Example: [APPT-11.2] A lost reply does not ask for a second escort
      Given Ade is held at Kirkvale
      And the prison's next 1 answers about Ade's appointments are lost
      When a nurse books an outside appointment "Scan" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      Then within the appointment propagation limit the prison is asked exactly this of Ade's escorts:
        | name | day       | from  | to    | return by | decision  |
        | Scan | in 3 days | 10:00 | 12:00 | 16:30     | requested |
      And throughout the appointment event limit the prison is asked exactly this of Ade's escorts:
        | name | day       | from  | to    | return by | decision  |
        | Scan | in 3 days | 10:00 | 12:00 | 16:30     | requested |

    Example: [APPT-11.3] An appointment in the prison asks for no escort
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse books an outside appointment "Scan" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      Then within the appointment propagation limit the prison is asked exactly this of Ade's escorts:
        | name | day       | from  | to    | return by | decision  |
        | Scan | in 3 days | 10:00 | 12:00 | 16:30     | requested |

    Scenario Outline: [APPT-11.<n>] Staff see that an escort is <decision>
      Given Ade is held at Kirkvale
      And an outside appointment "Scan" for Ade is in both systems:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      When the prison decides on the escort for Ade's "Scan": "<decision>"
      Then within the appointment event limit a nurse sees exactly these escorts for Ade:
        | name | return by | decision   |
        | Scan | 16:30     | <decision> |

      Examples:
        | n | decision |
        | 4 | agreed   |
        | 5 | refused  |

    Example: [APPT-11.6] A decision that the prison changes is shown as changed
      Given Ade is held at Kirkvale
      And an outside appointment "Scan" for Ade is in both systems:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      And the prison decides on the escort for Ade's "Scan": "agreed"
      When the prison decides on the escort for Ade's "Scan": "refused"
      Then within the appointment event limit a nurse sees exactly these escorts for Ade:
        | name | return by | decision |
        | Scan | 16:30     | refused  |

    Example: [APPT-11.7] A decision about one person is not shown for another
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And an outside appointment "Scan" for Ade is in both systems:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      And an outside appointment "Scan" for Bronagh is in both systems:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 17:00     |
      When the prison decides on the escort for Ade's "Scan": "agreed"
      Then within the appointment event limit a nurse sees exactly these escorts for Ade:
        | name | return by | decision |
        | Scan | 16:30     | agreed   |
      And within the appointment event limit a nurse sees exactly these escorts for Bronagh:
        | name | return by | decision  |
        | Scan | 17:00     | requested |

    Example: [APPT-11.8] What the person may read shows the appointment in the prison and nothing of the outside one
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse books an outside appointment "Scan" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      Then what Ade may read tells of these appointments:
        | name   | day      | from  |
        | Review | tomorrow | 09:00 |
      But what Ade may read tells neither when nor where the outside appointment is:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |

    Example: [APPT-11.9] An escort that is agreed gives nothing away to the person
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And an outside appointment "Scan" for Ade is in both systems:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
      When the prison decides on the escort for Ade's "Scan": "agreed"
      Then within the appointment event limit a nurse sees exactly these escorts for Ade:
        | name | return by | decision |
        | Scan | 16:30     | agreed   |
      And what Ade may read tells of these appointments:
        | name   | day      | from  |
        | Review | tomorrow | 09:00 |
      But what Ade may read tells neither when nor where the outside appointment is:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     |
