Feature: Edits made at the same time

  The published rule: a cancellation by either side stands; otherwise the prison's time and place stand, because the
  prison decides when a person can be moved.

  @REQ-APPT-07 @must @binds-hc
  Rule: Edits made at the same time in both systems end in one agreed appointment and a conflict that is shown, never in silent loss

    Example: [APPT-07.1] Two times for one appointment: the prison's stands, and the nurse is told
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 |
      And throughout the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.2] Both edits can be found again afterwards
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit the history of Ade's "Review" holds an edit to 11:00 by a nurse and one to 14:00 by the prison

    Example: [APPT-07.3] Two places for one appointment: the prison's stands, and the doctor is told
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | place   |
        | in cell |
      When a doctor moves Ade's "Review" to:
        | place                     |
        | Kirkvale treatment room 2 |
      Then within the conflict limit a doctor is told of a conflict about Ade's "Review"
      And within the conflict limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 09:00 | 09:30 | in cell |
      And throughout the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.4] A cancellation by the nurse stands against a move by the prison
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     |
        | Review | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 | cancelled |
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.5] A cancellation by the prison stands against a move by the nurse
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit the prison and healthcare hold the same appointments for Ade
      And throughout the conflict limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason   |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | LOCKDOWN |

    Example: [APPT-07.6] Two cancellations are no conflict
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.7] The same time chosen twice is no conflict
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.8] Another clinician and another time are both kept, and are no conflict
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And a nurse has moved Ade's "Review" to:
        | with     |
        | a doctor |
      When the prison moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the conflict limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | with     |
        | Review | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 | a doctor |
      And throughout the conflict limit a nurse is told of no conflict about Ade

    Example: [APPT-07.9] A move by somebody who knew of the prison's is no conflict, and stands
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And both systems know that the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 11:00 | 11:30 | Kirkvale treatment room 1 |
      And throughout the conflict limit a nurse is told of no conflict about Ade

    Example: [APPT-07.10] A move whose reply is lost is made once and is no conflict
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison's next 1 answers about Ade's appointments are lost
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then throughout the conflict limit a nurse is told of no conflict about Ade
      And within the conflict limit the prison and healthcare hold the same appointments for Ade
      And within the conflict limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 11:00 | 11:30 | Kirkvale treatment room 1 |

    Example: [APPT-07.11] A notice that comes while the nurse's move is under way does not undo it silently
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison's next 3 answers about Ade's appointments are failing
      And a nurse has moved Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      When the prison moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the conflict limit a nurse is told of a conflict about Ade's "Review"
      And within the conflict limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 |
      And throughout the conflict limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-07.12] A conflict about one appointment leaves the other as it is
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit a nurse sees exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      And within the conflict limit a nurse is told of a conflict about Ade's "Review"
