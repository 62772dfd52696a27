Feature: People who must not meet

  Two people who must not meet can share a waiting room if nobody checks; who they are is not for everybody.

  @REQ-CONF-07 @should @binds-hc
  Rule: A non-association check says that a clash exists, and with whom or why only to a role that may see it

    Background:
      Given Ade and Bronagh are held at Kirkvale
      And these appointments for Bronagh are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Scenario Outline: [CONF-07.<n>] <who> is told that there is a clash, and not with whom or why
      Given the prison keeps Ade and Bronagh apart
      When <who> tries to book this appointment for Ade:
        | name   | day      | from   | to   | place                     |
        | Review | tomorrow | <from> | <to> | Kirkvale treatment room 1 |
      Then Ade's booking is refused because somebody must not be met there
      And whoever books for Ade is told neither that it is Bronagh nor why

      Examples:
        | n | who            | from  | to    |
        | 1 | a nurse        | 09:00 | 09:30 |
        | 2 | a clinic clerk | 09:20 | 09:40 |
        | 3 | a nurse        | 08:50 | 09:01 |
      @via-browser
      Examples:
        | n | who     | from  | to    |
        | 9 | a nurse | 09:00 | 09:30 |

    Example: [CONF-07.4] The one who is booked first is told no more than the second
      Given the prison keeps Bronagh and Ade apart
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:10 | 09:20 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because somebody must not be met there
      And whoever books for Ade is told neither that it is Bronagh nor why
      And Ade's booking is accepted when a clinic clerk books it with:
        | from  | to    |
        | 09:30 | 09:40 |

    Scenario Outline: [CONF-07.<n>] Nobody is warned where the two do not meet
      Given the prison keeps Ade and Bronagh apart
      When a nurse tries to book this appointment for Ade:
        | name   | day   | from   | to   | place   |
        | Review | <day> | <from> | <to> | <place> |
      Then Ade's booking is accepted

      Examples:
        | n | day       | from  | to    | place                     |
        | 5 | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 2 |
        | 6 | tomorrow  | 09:30 | 10:00 | Kirkvale treatment room 1 |
        | 7 | in 2 days | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Example: [CONF-07.8] People who may meet again are no clash
      Given the prison keeps Ade and Bronagh apart
      And the prison no longer keeps Ade and Bronagh apart
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then Ade's booking is accepted

    Example: [CONF-07.10] Whoever knows of it and has seen to it can book all the same
      Given the prison keeps Ade and Bronagh apart
      When a nurse tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because somebody must not be met there
      And Ade's booking is accepted when a nurse books it knowing somebody must not be met there
