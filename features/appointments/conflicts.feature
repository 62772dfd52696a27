Feature: Edits made at the same time

  The published rule: a cancellation by either side stands; otherwise the prison's time and place stand.

  @REQ-APPT-07 @must @binds-hc
  Rule: Edits made at the same time in both systems end in one agreed appointment and a conflict that is shown, never in silent loss

    Background:
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Scenario Outline: [APPT-07.<n>] Two <edits> for one appointment: the prison's stands, and <role> is told
      Given <role> has Ade's "Review" open
      And the prison has moved Ade's "Review" to:
        | from          | to          | place          |
        | <prison from> | <prison to> | <prison place> |
      When <role> moves Ade's "Review" to:
        | from   | to   | place   |
        | <from> | <to> | <place> |
      Then within the conflict limit <role> is told of a conflict about Ade's "Review"
      And within the conflict limit <role> sees exactly these appointments for Ade:
        | name   | day      | from          | to          | place                     |
        | Review | tomorrow | <prison from> | <prison to> | <prison place>            |
      And throughout the conflict limit the prison and healthcare hold the same appointments for Ade

      Examples:
        | n | edits  | role     | prison from | prison to | prison place              | from  | to    | place                     |
        | 1 | times  | a nurse  | 14:00       | 14:30     | Kirkvale treatment room 1 | 11:00 | 11:30 | Kirkvale treatment room 1 |
        | 2 | places | a doctor | 09:00       | 09:30     | in cell                   | 09:00 | 09:30 | Kirkvale treatment room 2 |

    Example: [APPT-07.3] Both edits can be found again afterwards
      Given a nurse has Ade's "Review" open
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit the history of Ade's "Review" holds an edit to 11:00 by a nurse and one to 14:00 by the prison

    Example: [APPT-07.4] A cancellation by the nurse stands against a move by the prison
      Given the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then within the conflict limit the prison holds exactly these appointments for Ade:
        | name   | state     |
        | Review | cancelled |
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.5] A cancellation by the prison stands against a move by the nurse
      Given a nurse has Ade's "Review" open
      And the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.6] Two cancellations are no conflict
      Given the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.7] The same time chosen twice is no conflict
      Given the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.8] Another clinician and another time are both kept, and are no conflict
      Given a nurse has moved Ade's "Review" to:
        | with     |
        | a doctor |
      When the prison moves Ade's "Review", and its notices about Ade arrive:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the conflict limit a nurse sees exactly these appointments for Ade:
        | name   | from  | with     |
        | Review | 14:00 | a doctor |
      And throughout the conflict limit a nurse is told of no conflict about Ade

    Example: [APPT-07.9] A move by somebody who knew of the prison's is no conflict, and stands
      Given both systems know that the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit the prison holds exactly these appointments for Ade:
        | name   | from  | to    |
        | Review | 11:00 | 11:30 |
      And throughout the conflict limit a nurse is told of no conflict about Ade

    Example: [APPT-07.10] A move whose reply is lost is no conflict with itself
      Given the prison's next 1 answers about Ade's appointments are lost
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.11] A notice that comes while the nurse's move is under way does not undo it silently
      Given the prison's next 3 answers about Ade's appointments are failing
      And a nurse has moved Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      When the prison moves Ade's "Review", and its notices about Ade arrive:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit the prison and healthcare hold the same appointments for Ade
