Feature: What somebody can and cannot do

  The prison needs to know that someone needs a low bunk, and not why.

  @REQ-NEED-01 @should @binds-both
  Rule: The healthcare system sends functional needs and restrictions to the prison with an end date and without a diagnosis

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [NEED-01.<n>] <code> arrives with its end date, and never with its reason
      When a nurse records these functional needs of Ade:
        | code   | until   | reason                       |
        | <code> | <until> | Seizures, last one on Monday |
      Then within the safety message receipt limit the prison has exactly these functional needs of Ade:
        | code   | until   |
        | <code> | <until> |

      Examples:
        | n | code         | until      |
        | 1 | LOW_BUNK     | in 5 days  |
        | 2 | GROUND_FLOOR | today      |
        | 3 | NOT_FOR_GYM  | in 30 days |

    Example: [NEED-01.4] A need that is over is over in both systems
      When a nurse records these functional needs of Ade:
        | code         | until     | reason              |
        | LOW_BUNK     | yesterday | Broken arm          |
        | NOT_FOR_GYM  | today     | Broken arm          |
        | GROUND_FLOOR | in 5 days | Cannot climb stairs |
      Then within the safety message receipt limit the prison has exactly these functional needs of Ade:
        | code         | until     |
        | NOT_FOR_GYM  | today     |
        | GROUND_FLOOR | in 5 days |
      And a nurse sees that exactly these functional needs of Ade stand:
        | code         | until     |
        | NOT_FOR_GYM  | today     |
        | GROUND_FLOOR | in 5 days |

    Example: [NEED-01.5] A later end date arrives
      Given a nurse has recorded these functional needs of Ade:
        | code        | until    | reason     |
        | LOW_BUNK    | tomorrow | Broken arm |
        | NOT_FOR_GYM | tomorrow | Broken arm |
      When a nurse puts off the end of Ade's functional need "LOW_BUNK" to in 30 days
      Then within the safety message receipt limit the prison has exactly these functional needs of Ade:
        | code        | until      |
        | LOW_BUNK    | in 30 days |
        | NOT_FOR_GYM | tomorrow   |

    Example: [NEED-01.6] A need that ends early ends in the prison, and no other does
      Given Bronagh is held at Kirkvale
      And a nurse has recorded these functional needs of Bronagh:
        | code     | until     | reason     |
        | LOW_BUNK | in 5 days | Broken leg |
      And a nurse has recorded these functional needs of Ade:
        | code        | until     | reason     |
        | LOW_BUNK    | in 5 days | Broken arm |
        | NOT_FOR_GYM | in 5 days | Broken arm |
      When a nurse ends Ade's functional need "LOW_BUNK"
      Then within the safety message receipt limit the prison has exactly these functional needs of Ade:
        | code        | until     |
        | NOT_FOR_GYM | in 5 days |
      And throughout the safety message receipt limit the prison has exactly these functional needs of Bronagh:
        | code     | until     |
        | LOW_BUNK | in 5 days |
