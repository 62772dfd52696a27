Feature: What staff did during an outage

  It was done, and has to arrive, whatever else is switched off meanwhile.

  @REQ-RES-02 @must @core @binds-hc
  Rule: Outgoing changes survive an outage and a restart, and on recovery take effect once each, in order for each person

    @serial @slow
    Example: [RES-02.1] Bookings made during a long outage are all in the prison after it
      Given Ade is held at Kirkvale
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how    | name         | day       | from  | to    | place                   |
        | booked | Dental check | in 3 days | 14:00 | 14:15 | Kirkvale dental surgery |
        | booked | Eye test     | in 4 days | 09:00 | 09:30 | Kirkvale dental surgery |
        | booked | Blood test   | in 5 days | 10:00 | 10:10 | Kirkvale dental surgery |
      And the outage has lasted for the outage limit
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 3 days | 14:00 | 14:15 | Kirkvale dental surgery |
        | Eye test     | in 4 days | 09:00 | 09:30 | Kirkvale dental surgery |
        | Blood test   | in 5 days | 10:00 | 10:10 | Kirkvale dental surgery |

    @serial
    Example: [RES-02.2] Changes of one appointment take effect in the order in which they were made
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 2 days | 09:00 | 09:20 | Kirkvale dental surgery |
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how   | name         | day       | from  | to    | place                   |
        | moved | Dental check | in 2 days | 10:00 | 10:20 | Kirkvale dental surgery |
        | moved | Dental check | in 2 days | 11:00 | 11:20 | Kirkvale dental surgery |
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 2 days | 11:00 | 11:20 | Kirkvale dental surgery |
      And throughout the busy lookup limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 2 days | 11:00 | 11:20 | Kirkvale dental surgery |

    @serial
    Example: [RES-02.3] What the prison had before the outage is not sent a second time after it
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 2 days | 09:00 | 09:20 | Kirkvale dental surgery |
      And the link to the prison is unreachable
      And while the prison cannot be reached, a nurse has arranged these of Ade's appointments:
        | how    | name     | day       | from  | to    | place                   |
        | booked | Eye test | in 4 days | 09:00 | 09:30 | Kirkvale dental surgery |
      And healthcare was restarted
      When the link to the prison is available again
      Then within the backlog limit the prison holds exactly these appointments for Ade:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 2 days | 09:00 | 09:20 | Kirkvale dental surgery |
        | Eye test     | in 4 days | 09:00 | 09:30 | Kirkvale dental surgery |

    @serial
    Example: [RES-02.4] A concern raised during the outage reaches the prison after it, and its receipt comes back
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      And the link to the prison is unreachable
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      And healthcare was restarted
      When the link to the prison is available again
      Then within the safety message receipt limit a nurse sees the concern about Ade as "received"

    @serial
    Example: [RES-02.5] A receipt that was awaited before the restart is missed after it
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And a nurse has raised the self-harm concern "Has stopped eating" about Ade
      When healthcare is restarted
      Then within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
