Feature: What staff did during an outage

  It was done, and has to arrive, whatever else is switched off meanwhile.

  @REQ-RES-02 @must @core @binds-hc
  Rule: Outgoing changes survive an outage and a restart, and on recovery take effect once each, in order for each person

    @serial @slow
    Example: [RES-02.1] Bookings made during a long outage are all in the prison after it
      Given Ade is held at Kirkvale
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how    | name         | day       | from  | to    |
        | booked | Dental check | in 3 days | 14:00 | 14:15 |
        | booked | Eye test     | in 4 days | 09:00 | 09:30 |
        | booked | Blood test   | in 5 days | 10:00 | 10:10 |
      And the outage has lasted for the outage limit
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place   |
        | Dental check | in 3 days | 14:00 | 14:15 | in cell |
        | Eye test     | in 4 days | 09:00 | 09:30 | in cell |
        | Blood test   | in 5 days | 10:00 | 10:10 | in cell |

    @serial
    Example: [RES-02.2] Changes of one appointment take effect in the order in which they were made
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name         | day       | from  | to    | place   |
        | Dental check | in 2 days | 09:00 | 09:20 | in cell |
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how   | name         | day       | from  | to    |
        | moved | Dental check | in 3 days | 10:00 | 10:20 |
        | moved | Dental check | in 4 days | 11:00 | 11:20 |
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place   |
        | Dental check | in 4 days | 11:00 | 11:20 | in cell |
      And throughout the busy lookup limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place   |
        | Dental check | in 4 days | 11:00 | 11:20 | in cell |

    @serial
    Example: [RES-02.3] What the prison had before the outage is not sent a second time after it
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name         | day       | from  | to    | place   |
        | Dental check | in 2 days | 09:00 | 09:20 | in cell |
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how    | name     | day       | from  | to    |
        | booked | Eye test | in 4 days | 09:00 | 09:30 |
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place   |
        | Dental check | in 2 days | 09:00 | 09:20 | in cell |
        | Eye test     | in 4 days | 09:00 | 09:30 | in cell |

    @serial
    Example: [RES-02.4] A concern raised during the outage reaches the prison after it, and its receipt comes back
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      And the link to the prison is unreachable
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      And healthcare was restarted
      When the link to the prison is available again
      Then within the safety message receipt limit a nurse sees the concern about Ade as "received"
      And the prison holds exactly these concerns about Ade:
        | summary              | from  | urgent |
        | Gave his things away | nurse | yes    |

    @serial
    Example: [RES-02.5] A receipt that was awaited before the restart is missed after it
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And a nurse has raised the self-harm concern "Has stopped eating" about Ade
      When healthcare is restarted
      Then within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
