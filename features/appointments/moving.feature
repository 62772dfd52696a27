Feature: A change is a change of the same appointment

  @REQ-APPT-02 @must @core @binds-both
  Rule: A change of an appointment's time, place or attendee in the healthcare system changes the same appointment in the prison

    Scenario Outline: [APPT-02.<n>] A new <what> is the same appointment, and the old one is gone
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | day   | from   | to   | place   |
        | <day> | <from> | <to> | <place> |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day   | from   | to   | place   |
        | Review | <day> | <from> | <to> | <place> |
      And within the appointment propagation limit the prison and healthcare hold the same appointments for Ade

      Examples:
        | n | what          | day       | from  | to    | place                     |
        | 1 | time          | tomorrow  | 14:00 | 14:30 | Kirkvale treatment room 1 |
        | 2 | day           | in 9 days | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | 3 | length        | tomorrow  | 09:00 | 10:15 | Kirkvale treatment room 1 |
        | 4 | room          | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 2 |
        | 5 | time and room | in 2 days | 11:00 | 11:30 | Kirkvale dental surgery   |
        | 6 | place in cell | tomorrow  | 09:00 | 09:30 | in cell                   |

    Example: [APPT-02.7] An appointment that another clinician takes over stays one appointment
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | with     |
        | a doctor |
      Then within the appointment propagation limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | with     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | a doctor |
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Example: [APPT-02.8] An appointment moved twice ends at its last time
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | day       | from  | to    |
        | in 2 days | 10:00 | 10:30 |
        | in 3 days | 11:00 | 11:30 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 11:00 | 11:30 | Kirkvale treatment room 1 |
      And throughout the appointment propagation limit the prison and healthcare hold the same appointments for Ade

    Example: [APPT-02.9] One of two appointments moves, and the other stays
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      When a nurse moves Ade's "Dressing" to:
        | from  | to    |
        | 16:00 | 16:10 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 16:00 | 16:10 | Kirkvale treatment room 2 |

    Example: [APPT-02.10] A time moved from winter into summer is the time on the prison's clocks
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day            | from  | to    | place                     |
        | Review | next 5 January | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | day         | from  | to    |
        | next 1 July | 09:00 | 09:30 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day         | from  | to    | place                     |
        | Review | next 1 July | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Example: [APPT-02.11] A change made while the prison does not answer arrives once it does
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison's next 2 answers about Ade's appointments are failing
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 14:00 | 14:30 | Kirkvale treatment room 1 |

    @via-browser @both-ways
    Example: [APPT-02.12] Whoever looks after a move finds the new times
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:20 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:45 |
      Then a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 14:00 | 14:45 | Kirkvale treatment room 1 |
