Feature: A category that gives nothing away

  A category can reveal as much as a name.

  @REQ-CONF-03 @should @binds-hc
  Rule: The appointment category sent to the prison is generic unless the establishment has agreed to a more specific one and it is recorded

    Scenario Outline: [CONF-03.<n>] A clinic of the category "<category>" at a prison that agreed to nothing
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place   | category   |
        | Review | tomorrow | 09:00 | 09:30 | in cell | <category> |
      Then within the appointment event limit the prison has been told of no category but "MEOT" for Ade

      Examples:
        | n | category |
        | 1 | MGUM     |
        | 2 | MPSY     |
        | 3 | MSUS     |

    Example: [CONF-03.4] What one prison agreed to does not hold for another
      Given Ade is held at Kirkvale
      And a nurse has recorded that Harrowmere agrees to the category "MEDO"
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place   | category |
        | Review | tomorrow | 09:00 | 09:30 | in cell | MEDO     |
      Then within the appointment event limit the prison has been told of no category but "MEOT" for Ade

    Example: [CONF-03.5] Agreeing to one category is not agreeing to another
      Given Ade is held at Harrowmere
      And a nurse has recorded that Harrowmere agrees to the category "MEDO"
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place   | category |
        | Review | tomorrow | 09:00 | 09:30 | in cell | MEPS     |
      Then within the appointment event limit the prison has been told of no category but "MEOT" for Ade

    Example: [CONF-03.6] An agreement that has ended counts no more
      Given Ade is held at Harrowmere
      And a nurse has recorded that Harrowmere agrees to the category "MEOP"
      And a nurse has recorded that Harrowmere no longer agrees to the category "MEOP"
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place   | category |
        | Review | tomorrow | 09:00 | 09:30 | in cell | MEOP     |
      Then within the appointment event limit the prison has been told of no category but "MEOT" for Ade

    Example: [CONF-03.7] A change of an appointment tells no more than its booking
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day      | from  | to    | place                     | category |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | MBS      |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 10:00 | 10:30 |
      Then within the appointment event limit the prison has been told of a change and of no category but "MEOT" for Ade
