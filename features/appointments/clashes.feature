Feature: Clashes with what the prison has planned

  An appointment at the time of a court hearing will not be kept, and why a person is away is not for everybody.

  @REQ-APPT-05 @must @binds-hc
  Rule: At booking the healthcare system shows clashes with prison commitments, as busy or free unless the role may see more, with a choice

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [APPT-05.<n>] <role> is told that the person is busy with <kind>, <telling>
      Given the prison plans this for Ade:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |
      When <role> tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And whoever booked is told that Ade is busy at these times, <telling>:
        | kind   | day      | from  | to    |
        | <kind> | tomorrow | 10:00 | 11:00 |

      Examples:
        | n | role           | kind     | telling     |
        | 1 | a clinic clerk | court    | and not why |
        | 2 | a clinic clerk | visit    | and not why |
        | 3 | a clinic clerk | transfer | and not why |
        | 4 | a clinic clerk | activity | and not why |
        | 5 | a nurse        | court    | and why     |
        | 6 | a nurse        | visit    | and why     |
        | 7 | a nurse        | transfer | and why     |
        | 8 | a nurse        | activity | and why     |
      @via-browser
      Examples:
        | n  | role           | kind  | telling     |
        | 24 | a clinic clerk | court | and not why |
        | 25 | a nurse        | visit | and why     |

    Example: [APPT-05.9] Whoever knows of the clash can book all the same
      Given the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | visit | tomorrow | 10:00 | 11:00 |
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And Ade's booking is accepted when a clinic clerk books it knowing of a clash

    Scenario Outline: [APPT-05.<n>] <role>, told of a clash, can choose another time
      Given the prison plans this for Ade:
        | kind  | day      | from  | to    |
        | court | tomorrow | 10:00 | 11:00 |
      When <role> tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because of a clash
      And Ade's booking is accepted when <role> books it with:
        | from  | to    |
        | 14:15 | 14:45 |

      Examples:
        | n  | role           |
        | 10 | a clinic clerk |
      @via-browser
      Examples:
        | n  | role           |
        | 26 | a clinic clerk |

    Scenario Outline: [APPT-05.<n>] An appointment that <meets> a commitment is <answer>
      Given the prison plans this for Ade:
        | kind  | day       | from  | to    |
        | court | <planned> | 10:00 | 11:00 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from   | to   | place                     |
        | Review | <booked> | <from> | <to> | Kirkvale treatment room 1 |
      Then Ade's booking is <answer>

      Examples:
        | n  | meets                 | planned     | booked      | from  | to    | answer                     |
        | 11 | ends before           | tomorrow    | tomorrow    | 09:30 | 10:00 | accepted                   |
        | 12 | begins after          | tomorrow    | tomorrow    | 11:00 | 11:30 | accepted                   |
        | 13 | runs into             | tomorrow    | tomorrow    | 09:30 | 10:01 | refused because of a clash |
        | 14 | begins in             | tomorrow    | tomorrow    | 10:59 | 11:30 | refused because of a clash |
        | 15 | surrounds             | tomorrow    | tomorrow    | 09:00 | 12:00 | refused because of a clash |
        | 16 | matches               | tomorrow    | tomorrow    | 10:00 | 11:00 | refused because of a clash |
        | 17 | is a day before       | in 2 days   | tomorrow    | 10:15 | 10:45 | accepted                   |
        | 18 | is within, in summer, | next 1 July | next 1 July | 10:15 | 10:45 | refused because of a clash |
        | 19 | is before, in summer, | next 1 July | next 1 July | 09:15 | 09:45 | accepted                   |
        | 20 | is after, in summer,  | next 1 July | next 1 July | 11:15 | 11:45 | accepted                   |

    Example: [APPT-05.21] Two commitments are two times at which the person is busy
      Given the prison plans this for Ade:
        | kind     | day      | from  | to    |
        | visit    | tomorrow | 09:30 | 10:30 |
        | activity | tomorrow | 10:45 | 11:30 |
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:00 | 11:00 | Kirkvale treatment room 1 |
      Then whoever booked is told that Ade is busy at these times, and why:
        | kind     | day      | from  | to    |
        | visit    | tomorrow | 09:30 | 10:30 |
        | activity | tomorrow | 10:45 | 11:30 |

    Example: [APPT-05.22] Where plans are not available nobody is called free
      Given the prison's plans for Ade are not available
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because commitments are not available

    Example: [APPT-05.23] Where plans are not available staff can go on knowingly
      Given the prison's plans for Ade are not available
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 |
      Then Ade's booking is accepted when a nurse books it knowing commitments are not available
