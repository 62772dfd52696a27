Feature: Notice of a planned move

  Medicines and a handover take time to prepare, and a planned move is nobody else's business.

  @REQ-MOVE-05 @should @binds-both
  Rule: Notice of a planned move reaches named roles of the sending healthcare team, and nobody else, as soon as the prison gives it

    Scenario Outline: [MOVE-05.<n>] A move from <old> is told at <old>, and not yet at <new>
      Given Ade is held at <old>
      When the prison plans Ade's move to <new> for in 3 days at 17:00
      Then within the alarm limit <sender> sees exactly these planned moves of Ade:
        | from  | to    | departs            |
        | <old> | <new> | in 3 days at 17:00 |
      And <receiver> finds no word of Ade's move to <new>

      Examples:
        | n | old        | new        | sender             | receiver           |
        | 1 | Kirkvale   | Harrowmere | a Kirkvale nurse   | a Harrowmere nurse |
        | 2 | Harrowmere | Kirkvale   | a Harrowmere nurse | a Kirkvale nurse   |

    Scenario Outline: [MOVE-05.<n>] <who> finds nothing of it
      Given Ade is held at Kirkvale
      When the prison plans Ade's move to Harrowmere for tomorrow at 08:30
      Then within the alarm limit a doctor sees exactly these planned moves of Ade:
        | from     | to         | departs           |
        | Kirkvale | Harrowmere | tomorrow at 08:30 |
      And <who> finds no word of Ade's move to Harrowmere

      Examples:
        | n | who                 |
        | 3 | a clinic clerk      |
        | 4 | a Kirkvale clerk    |
        | 5 | an identity officer |
        | 6 | a privacy officer   |

    Example: [MOVE-05.7] The person reads nothing of it
      Given Ade is held at Kirkvale
      And a nurse has recorded this of Ade:
        | part        | words  |
        | appointment | Review |
      When the prison plans Ade's move to Harrowmere for in 3 days at 17:00
      Then within the alarm limit a nurse sees exactly these planned moves of Ade:
        | from     | to         | departs            |
        | Kirkvale | Harrowmere | in 3 days at 17:00 |
      And what Ade may read tells of these appointments:
        | name   | day       | from  |
        | Review | in 3 days | 09:00 |

    Example: [MOVE-05.8] A move that is planned anew takes the place of one that was called off
      Given Ade is held at Kirkvale
      And the prison has planned Ade's move to Harrowmere for in 3 days at 17:00
      And within the alarm limit a nurse sees exactly these planned moves of Ade:
        | from     | to         | departs            |
        | Kirkvale | Harrowmere | in 3 days at 17:00 |
      And the prison calls off Ade's move
      When the prison plans Ade's move to Ashwater for in 5 days at 10:00
      Then within the alarm limit a nurse sees exactly these planned moves of Ade:
        | from     | to       | departs            |
        | Kirkvale | Ashwater | in 5 days at 10:00 |

    Example: [MOVE-05.9] A further move is told beside the first, and everybody's move is their own
      Given Ade and Bronagh are held at Kirkvale
      And the prison has planned Bronagh's move to Ashwater for in 5 days at 10:00
      And the prison has planned Ade's move to Harrowmere for in 3 days at 17:00
      And within the alarm limit a nurse sees exactly these planned moves of Ade:
        | from     | to         | departs            |
        | Kirkvale | Harrowmere | in 3 days at 17:00 |
      When the prison plans Ade's move to Ashwater for in 9 days at 07:15
      Then within the alarm limit a nurse sees exactly these planned moves of Ade:
        | from     | to         | departs            |
        | Kirkvale | Harrowmere | in 3 days at 17:00 |
        | Kirkvale | Ashwater   | in 9 days at 07:15 |
      And within the alarm limit a nurse sees exactly these planned moves of Bronagh:
        | from     | to       | departs            |
        | Kirkvale | Ashwater | in 5 days at 10:00 |
