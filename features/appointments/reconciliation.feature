Feature: Finding where the two books differ

  Every example has Ashwater to itself, because a reconciliation looks at a whole establishment.

  @REQ-APPT-10 @must @core @binds-both
  Rule: A reconciliation compares the appointments of both systems for a period and lists every difference by type, and nothing else

    @serial
    Example: [APPT-10.1] Seven differences among many appointments are listed, each once and by its type
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And the reconciliation volume of appointments for Ade is in both systems
      And the prison has moved Ade's "Slot 3" to:
        | from  | to    |
        | 16:40 | 16:50 |
      And the prison has moved Ade's "Slot 7" to:
        | place                     |
        | Ashwater treatment room 1 |
      And the prison has cancelled Ade's "Slot 11" for the reason "LOCKDOWN"
      And the prison has taken Ade's "Slot 13" out of its book
      And the prison has taken Ade's "Slot 17" out of its book
      And the prison has entered these appointments for Ade itself:
        | name    | day       | from  | to    | place                     |
        | Slot 2  | in 1 days | 09:30 | 09:50 | in cell                   |
        | Walk-in | in 1 days | 16:30 | 16:50 | Ashwater treatment room 2 |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 40 days
      Then the reconciliation lists exactly these differences about Ade:
        | name    | difference            |
        | Slot 2  | missing in healthcare |
        | Walk-in | missing in healthcare |
        | Slot 3  | different time        |
        | Slot 7  | different place       |
        | Slot 11 | different state       |
        | Slot 13 | missing in prison     |
        | Slot 17 | missing in prison     |

    @serial
    Example: [APPT-10.2] Two books that agree have no difference
      Given Ade is held at Ashwater
      And these appointments for Ade are in both systems:
        | name     | day       | from  | to    | place                     |
        | Review   | tomorrow  | 09:00 | 09:30 | Ashwater treatment room 1 |
        | Dressing | in 2 days | 15:00 | 15:10 | in cell                   |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists no difference about Ade

    @serial
    Scenario Outline: [APPT-10.<n>] A <difference> on <day> is listed
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name     | day       | from  | to    | place                     |
        | Review   | in 2 days | 09:00 | 09:30 | Ashwater treatment room 1 |
        | Dressing | in 2 days | 15:00 | 15:10 | in cell                   |
      And the prison has moved Ade's "Review" to:
        | day   | from   | to   | place   |
        | <day> | <from> | <to> | <place> |
      When a nurse reconciles the appointments of Ashwater from in 2 days to in 5 days
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference   |
        | Review | <difference> |

      Examples:
        | n | difference      | day       | from  | to    | place                     | because                             |
        | 3 | different time  | in 2 days | 14:00 | 14:30 | Ashwater treatment room 1 | it begins later                     |
        | 4 | different time  | in 2 days | 09:00 | 09:45 | Ashwater treatment room 1 | it ends later                       |
        | 5 | different time  | in 5 days | 09:00 | 09:30 | Ashwater treatment room 1 | it is on another day                |
        | 6 | different time  | in 8 days | 09:00 | 09:30 | Ashwater treatment room 1 | it left the period, and is not lost |
        | 7 | different time  | tomorrow  | 09:00 | 09:30 | Ashwater treatment room 1 | it left the period at its beginning |
        | 8 | different place | in 2 days | 09:00 | 09:30 | Ashwater treatment room 2 | it is in another room               |
        | 9 | different place | in 2 days | 09:00 | 09:30 | in cell                   | it is in the cell                   |

    @serial
    Example: [APPT-10.10] An appointment that is cancelled in healthcare alone is a difference of state
      Given Ade is held at Ashwater
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Ashwater treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | in cell                   |
      And the prison's next 99 answers about Ade's appointments are failing
      And a nurse has cancelled Ade's "Dressing" for the reason "pat"
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name     | difference      |
        | Dressing | different state |

    @serial
    Example: [APPT-10.11] An appointment that is cancelled in both systems is no difference
      Given Ade is held at Ashwater
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Ashwater treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | in cell                   |
      And both systems know that a nurse has cancelled Ade's "Dressing"
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists no difference about Ade

    @serial
    Example: [APPT-10.12] A difference outside the period is not listed, and one on its last day is
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name     | day       | from  | to    | place                     |
        | Review   | in 6 days | 09:00 | 09:30 | Ashwater treatment room 1 |
        | Dressing | in 5 days | 15:00 | 15:10 | in cell                   |
      And the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      And the prison has cancelled Ade's "Dressing" for the reason "LOCKDOWN"
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 5 days
      Then the reconciliation lists exactly these differences about Ade:
        | name     | difference      |
        | Dressing | different state |

    @serial
    Example: [APPT-10.13] An appointment at another time and in another place is two differences
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Ashwater treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | from  | to    | place   |
        | 14:00 | 14:30 | in cell |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference      |
        | Review | different time  |
        | Review | different place |

    @serial
    Example: [APPT-10.14] An appointment that the prison alone knows is listed, with nothing booked in healthcare
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And the prison has entered these appointments for Ade itself:
        | name    | day      | from  | to    | place                     |
        | Walk-in | tomorrow | 16:30 | 16:50 | Ashwater treatment room 2 |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name    | difference            |
        | Walk-in | missing in healthcare |
