Feature: Planned moves, and holds against them

  Treatment is not broken off by a van.

  @REQ-OPS-09 @must @binds-ops
  Rule: The prison gives healthcare notice of a planned move and takes in a medical hold with its end date

    Example: [OPS-09.1] A planned move is told, with where and when
      Given Ade is held at Kirkvale
      And healthcare has dealt with its notices about Ade
      When the prison plans Ade's move to Harrowmere for in 3 days at 09:00
      Then within the prison notice limit healthcare is told that the planned moves of Ade changed
      And the prison shows healthcare exactly this of Ade's planned moves:
        | to         | day       | at    | state   |
        | Harrowmere | in 3 days | 09:00 | planned |

    Example: [OPS-09.2] A move that is called off is told
      Given Ade is held at Kirkvale
      And the prison has planned Ade's move to Harrowmere for in 3 days at 09:00
      And healthcare has dealt with its notices about Ade
      When the prison calls off Ade's move
      Then within the prison notice limit healthcare is told that the planned moves of Ade changed
      And the prison shows healthcare exactly this of Ade's planned moves:
        | to         | state      |
        | Harrowmere | called off |

    Example: [OPS-09.3] A medical hold stands in the prison with its end date and the role to ask
      Given Ade is held at Kirkvale
      When healthcare sends the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      Then the prison has exactly these medical holds on Ade:
        | until     | contact |
        | in 5 days | doctor  |

    Example: [OPS-09.4] A hold that healthcare lifts no longer stands
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      When healthcare withdraws the medical hold about Ade:
        | until |
        | today |
      Then the prison has no medical hold on Ade

    Scenario Outline: [OPS-09.<n>] A hold is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this medical hold about Ade:
        | until     | contact |
        | in 5 days | doctor  |
      When healthcare tries to send the prison this medical hold about Ade:
        | until   | contact | reason   |
        | <until> | nurse   | <reason> |
      Then the prison refuses the medical hold about Ade because <because>
      And the prison has exactly these medical holds on Ade:
        | until     | contact |
        | in 5 days | doctor  |

      Examples:
        | n | until     | reason       | because            |
        | 5 |           |              | it has no end date |
        | 6 | in 7 days | Chemotherapy | it says too much   |
