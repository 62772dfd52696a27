Feature: One booking, two books

  Whoever books an appointment in healthcare has booked it in the prison as well, and nobody types it again.

  @REQ-APPT-01 @must @core @binds-both
  Rule: An appointment booked once in the healthcare system appears exactly once in the prison, and nobody enters it a second time

    Example: [APPT-01.1] One booking is one entry of the prison's book
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | entered by |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | healthcare |

    Example: [APPT-01.2] Somebody who is seen in the cell is booked there
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 14:00 | 14:20 | in cell |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 14:00 | 14:20 | in cell |

    Example: [APPT-01.3] Two bookings are two entries, each at its own time and place
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | in 2 days | 15:00 | 15:10 | Kirkvale treatment room 2 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | in 2 days | 15:00 | 15:10 | Kirkvale treatment room 2 |

    Example: [APPT-01.4] A booking for one person changes nobody else's book
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And these appointments for Bronagh are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:30 | 10:00 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:30 | 10:00 | Kirkvale treatment room 1 |
      And within the appointment propagation limit the prison holds exactly these appointments for Bronagh:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Scenario Outline: [APPT-01.<n>] A time in <season> is the time on the prison's clocks
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day   | from  | to    | place                     |
        | Review | <day> | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day   | from  | to    | place                     |
        | Review | <day> | 09:00 | 09:30 | Kirkvale treatment room 1 |

      Examples:
        | n | season | day            | because                                |
        | 5 | summer | next 1 July    | the clocks are an hour ahead           |
        | 6 | winter | next 5 January | they are not; no time is moved by rule |

    Example: [APPT-01.7] What an appointment is for stays in healthcare
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     | about                |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | hepatitis C antibody |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | category |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | MEOT     |

    Example: [APPT-01.8] Both systems know the appointment by one identity
      Given Ade is held at Kirkvale
      When a doctor books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Result | tomorrow | 11:00 | 11:30 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-01.9] Somebody at another prison is booked into that prison's book
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      When a nurse books these appointments for Bronagh:
        | name   | day      | from  | to    | place                       |
        | Review | tomorrow | 09:00 | 09:30 | Harrowmere treatment room 1 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Bronagh:
        | name   | day      | from  | to    | place                       |
        | Review | tomorrow | 09:00 | 09:30 | Harrowmere treatment room 1 |

    @serial
    Example: [APPT-01.10] A booking is in the prison before movement slips are printed
      Given Ade is held at Kirkvale
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 1 |
      Then time after time what a nurse books for Ade is in the prison within the appointment propagation limit

    @via-browser @both-ways
    Example: [APPT-01.11] Whoever books finds the appointment as the prison has it
      Given Ade is held at Kirkvale
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 09:00 | 09:20 | in cell |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 09:00 | 09:20 | in cell |
      And a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place   |
        | Review | tomorrow | 09:00 | 09:20 | in cell |
