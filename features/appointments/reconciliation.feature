Feature: Finding where the two books differ

  @REQ-APPT-10 @must @core @binds-both
  Rule: A reconciliation compares the appointments of both systems for a period and lists every difference by type, and nothing else

    Background:
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back

    @serial
    Example: [APPT-10.1] Seven differences among many appointments are listed, each once and by its type
      Given the reconciliation volume of appointments for Ade are in both systems
      And the prison has altered its book for Ade without a word:
        | name    | how         | day        | from  | to    | place                     |
        | Slot 3  | moved       | tomorrow   | 16:40 | 16:50 | in cell                   |
        | Slot 7  | moved       | tomorrow   | 12:00 | 12:20 | Ashwater treatment room 1 |
        | Slot 11 | cancelled   |            |       |       |                           |
        | Slot 13 | taken out   |            |       |       |                           |
        | Slot 17 | taken out   |            |       |       |                           |
        | Slot 2  | put in      | tomorrow   | 09:30 | 09:50 | in cell                   |
        | Walk-in | put in      | in 39 days | 09:00 | 09:20 | Ashwater treatment room 2 |
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
      Given 2 appointments for Ade are in both systems
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists no difference about Ade

    @serial
    Scenario Outline: [APPT-10.<n>] An appointment that <because> is a <difference>
      Given these appointments for Ade are in both systems:
        | name   | day       | from  | to    | place                     |
        | Review | in 2 days | 08:00 | 08:30 | Ashwater treatment room 1 |
      And the prison has moved Ade's "Review" to:
        | day   | from   | to   | place   |
        | <day> | <from> | <to> | <place> |
      When a nurse reconciles the appointments of Ashwater from in 2 days to in 5 days
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference   |
        | Review | <difference> |

      Examples:
        | n | difference      | day       | from  | to    | place                     | because                          |
        | 3 | different time  | in 2 days | 14:00 | 14:30 | Ashwater treatment room 1 | begins later in the prison       |
        | 4 | different time  | in 2 days | 08:00 | 08:45 | Ashwater treatment room 1 | ends later in the prison         |
        | 5 | different time  | in 5 days | 08:00 | 08:30 | Ashwater treatment room 1 | is on another day                |
        | 6 | different time  | in 8 days | 08:00 | 08:30 | Ashwater treatment room 1 | left the period at its end       |
        | 7 | different time  | tomorrow  | 08:00 | 08:30 | Ashwater treatment room 1 | left the period at its beginning |
        | 8 | different place | in 2 days | 08:00 | 08:30 | Ashwater treatment room 2 | is in another room               |
        | 9 | different place | in 2 days | 08:00 | 08:30 | in cell                   | is in the cell                   |

    @serial
    Example: [APPT-10.10] An appointment that is cancelled in healthcare alone is a difference of state
      Given 2 appointments for Ade are in both systems
      And the prison's next 99 answers about Ade's appointments are failing
      And a nurse has cancelled Ade's "Slot 2" for the reason "pat"
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference      |
        | Slot 2 | different state |

    @serial
    Example: [APPT-10.11] An appointment that is cancelled in both systems is no difference
      Given 2 appointments for Ade are in both systems
      And both systems know that a nurse has cancelled Ade's "Slot 2"
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists no difference about Ade

    @serial
    Example: [APPT-10.12] A difference on the only day of a period is listed
      Given 2 appointments for Ade are in both systems
      And the prison has cancelled Ade's "Slot 1" for the reason "LOCKDOWN"
      When a nurse reconciles the appointments of Ashwater from tomorrow to tomorrow
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference      |
        | Slot 1 | different state |

    @serial
    Scenario Outline: [APPT-10.<n>] A difference <where> the period is not listed
      Given 2 appointments for Ade are in both systems
      And the prison has cancelled Ade's "Slot 1" for the reason "LOCKDOWN"
      When a nurse reconciles the appointments of Ashwater from <from> to <to>
      Then the reconciliation lists no difference about Ade

      Examples:
        | n  | where  | from      | to        |
        | 13 | before | in 2 days | in 9 days |
        | 14 | after  | today     | today     |

    @serial
    Example: [APPT-10.15] An appointment at another time and in another place is two differences
      Given 2 appointments for Ade are in both systems
      And the prison has moved Ade's "Slot 1" to:
        | from  | to    | place                     |
        | 16:00 | 16:20 | Ashwater treatment room 1 |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name   | difference      |
        | Slot 1 | different time  |
        | Slot 1 | different place |

    @serial
    Example: [APPT-10.16] An appointment that the prison alone knows is listed, with nothing booked in healthcare
      Given the prison has altered its book for Ade without a word:
        | name    | how    | day      | from  | to    | place                     |
        | Walk-in | put in | tomorrow | 16:30 | 16:50 | Ashwater treatment room 2 |
      When a nurse reconciles the appointments of Ashwater from tomorrow to in 9 days
      Then the reconciliation lists exactly these differences about Ade:
        | name    | difference            |
        | Walk-in | missing in healthcare |
