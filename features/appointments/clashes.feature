Feature: Clashes with what the prison has planned

  An appointment at the time of a court hearing will not be kept, and why a person is away is not for everybody.

  @REQ-APPT-05 @must @binds-hc
  Rule: At booking the healthcare system shows clashes with prison commitments, as busy or free unless the role may see more, with a choice

    Scenario Outline: [APPT-05.<n>] A clerk is told that the person is busy, and not that it is <kind>
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And whoever booked is told that Ade is busy at these times, and not why:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |

      Examples:
        | n | kind     |
        | 1 | court    |
        | 2 | visit    |
        | 3 | transfer |
        | 4 | activity |

    Scenario Outline: [APPT-05.<n>] A nurse is told that the person is busy because of <kind>
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And whoever booked is told that Ade is busy at these times, and why:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |

      Examples:
        | n | kind     |
        | 5 | court    |
        | 6 | visit    |
        | 7 | transfer |
        | 8 | activity |

    Example: [APPT-05.9] Whoever knows of the clash can book all the same
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | visit | tomorrow | 10:00 | 11:00 |
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And Ade's booking is accepted when a clinic clerk books it knowing of a clash
      And within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |

    Example: [APPT-05.10] Whoever is told of a clash can choose another time
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | court | tomorrow | 10:00 | 11:00 |
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And Ade's booking is accepted when a clinic clerk books it with:
        | from  | to    |
        | 14:15 | 14:45 |
      And within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 14:15 | 14:45 | Kirkvale treatment room 1 |

    Scenario Outline: [APPT-05.<n>] An appointment that <meets> a commitment is <answer>
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | court | tomorrow | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from   | to   | place                     |
        | Review | tomorrow | <from> | <to> | Kirkvale treatment room 1 |
      Then Ade's booking is <answer>

      Examples:
        | n  | meets        | from  | to    | answer                     |
        | 11 | ends before  | 09:30 | 10:00 | accepted                   |
        | 12 | begins after | 11:00 | 11:30 | accepted                   |
        | 13 | runs into    | 09:30 | 10:01 | refused because of a clash |
        | 14 | begins in    | 10:59 | 11:30 | refused because of a clash |
        | 15 | surrounds    | 09:00 | 12:00 | refused because of a clash |
        | 16 | matches      | 10:00 | 11:00 | refused because of a clash |

    Example: [APPT-05.17] A day without a commitment has no clash, whatever the day before
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind  | day       | from  | to    |
        | court | in 2 days | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is accepted

    Example: [APPT-05.18] Another person's commitment is no clash
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And the prison plans this for Bronagh:
        | kind  | day      | from  | to    |
        | court | tomorrow | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is accepted

    Example: [APPT-05.19] Two commitments are two times at which the person is busy
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind     | day      | from  | to    |
        | visit    | tomorrow | 09:30 | 10:30 |
        | activity | tomorrow | 10:45 | 11:30 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:00 | 11:00 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And whoever booked is told that Ade is busy at these times, and why:
        | kind     | day      | from  | to    |
        | visit    | tomorrow | 09:30 | 10:30 |
        | activity | tomorrow | 10:45 | 11:30 |

    Scenario Outline: [APPT-05.<n>] On a summer day an appointment <from> to <to> is <answer>
      Given Ade is held at Kirkvale
      And the prison plans this for Ade:
        | kind  | day         | from  | to    |
        | court | next 1 July | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day         | from   | to   | place                     |
        | Review | next 1 July | <from> | <to> | Kirkvale treatment room 1 |
      Then Ade's booking is <answer>

      Examples:
        | n  | from  | to    | answer                     | because                               |
        | 20 | 10:15 | 10:45 | refused because of a clash | both times are of the prison's clocks |
        | 21 | 09:15 | 09:45 | accepted                   | an hour earlier is free               |
        | 22 | 11:15 | 11:45 | accepted                   | so is an hour later                   |

    Example: [APPT-05.23] Where plans are not available nobody is called free
      Given Ade is held at Kirkvale
      But the prison's plans for Ade are not available
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because commitments are not available

    Example: [APPT-05.24] Where plans are not available staff can go on knowingly
      Given Ade is held at Kirkvale
      But the prison's plans for Ade are not available
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because commitments are not available
      And Ade's booking is accepted when a nurse books it knowing commitments are not available
      And within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
