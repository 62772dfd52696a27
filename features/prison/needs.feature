Feature: What healthcare tells the prison of needs

  The wing and the kitchen know what to do, and not why.

  @REQ-OPS-08 @should @binds-ops
  Rule: The prison takes in functional needs and evacuation help from healthcare, with an end date and without a diagnosis

    Example: [OPS-08.1] A functional need stands with its end date
      Given Ade is held at Kirkvale
      When healthcare sends the prison this functional need about Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |
      Then the prison has exactly these functional needs of Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |

    Example: [OPS-08.2] Help to evacuate stands until healthcare ends it
      Given Ade is held at Kirkvale
      When healthcare sends the prison this evacuation need about Ade:
        | code               |
        | CARRIED_DOWNSTAIRS |
      Then the prison has exactly these evacuation needs of Ade:
        | code               |
        | CARRIED_DOWNSTAIRS |

    Example: [OPS-08.3] A need whose end date is moved stands until then
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this functional need about Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |
      When healthcare changes the functional need about Ade to:
        | code     | until |
        | LOW_BUNK | today |
      Then the prison has exactly these functional needs of Ade:
        | code     | until |
        | LOW_BUNK | today |

    Example: [OPS-08.4] A need whose end date has passed lapses
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this functional need about Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |
      When healthcare changes the functional need about Ade to:
        | code     | until      |
        | LOW_BUNK | 2 days ago |
      Then the prison has exactly these functional needs of Ade:
        | code |

    Example: [OPS-08.5] A need that healthcare ends no longer stands
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this functional need about Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |
      When healthcare withdraws the functional need about Ade:
        | until |
        | today |
      Then the prison has exactly these functional needs of Ade:
        | code |

    Scenario Outline: [OPS-08.<n>] A need is refused because <because>
      Given Ade is held at Kirkvale
      And healthcare has sent the prison this functional need about Ade:
        | code     | until     |
        | LOW_BUNK | in 5 days |
      When healthcare tries to send the prison this functional need about Ade:
        | code         | until   | reason   |
        | GROUND_FLOOR | <until> | <reason> |
      Then the prison refuses the functional need about Ade because <because>
      And the prison has exactly these functional needs of Ade:
        | code     |
        | LOW_BUNK |

      Examples:
        | n | until     | reason   | because            |
        | 6 |           |          | it has no end date |
        | 7 | in 5 days | Epilepsy | it says too much   |
