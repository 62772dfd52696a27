Feature: Who cannot walk out

  In a fire, staff have to know who cannot walk out, wherever that person was moved yesterday.

  @REQ-NEED-02 @should @binds-both
  Rule: The healthcare system tells the prison who needs what help to evacuate, and when a cell move means the plan needs review

    Background:
      Given Ade and Bronagh are held at Kirkvale
      And Ade moves to cell A-1-003
      And within the settling limit a nurse sees that Ade is in cell A-1-003 at Kirkvale

    Scenario Outline: [NEED-02.<n>] The prison learns that somebody needs <code>, and never why
      When a nurse records these evacuation needs of Ade:
        | code   | fits         | reason             |
        | <code> | Kirkvale A-1 | Multiple sclerosis |
      Then within the safety message receipt limit the prison has exactly these evacuation needs of Ade:
        | code   | review |
        | <code> | none   |
      And there are 0 open evacuation reviews of Ade

      Examples:
        | n | code             |
        | 1 | EVACUATION_CHAIR |
        | 2 | TOLD_IN_PERSON   |

    Scenario Outline: [NEED-02.<n>] A move to cell <cell> is a review in both systems
      Given a nurse has recorded these evacuation needs of Ade:
        | code             | fits         | reason             |
        | EVACUATION_CHAIR | Kirkvale A-1 | Multiple sclerosis |
      When Ade moves to cell <cell>
      Then within the settling limit the prison has exactly these evacuation needs of Ade:
        | code             | review    |
        | EVACUATION_CHAIR | asked for |
      And within the settling limit there is 1 open evacuation review of Ade

      Examples:
        | n | cell     |
        | 3 | A-3-003  |
        | 4 | A-11-003 |

    Scenario Outline: [NEED-02.<n>] Nothing is to be looked at again because Ade <move>
      Given a nurse has recorded these evacuation needs of Bronagh:
        | code           | fits         | reason   |
        | TOLD_IN_PERSON | Kirkvale A-1 | Deafness |
      And a nurse has recorded these evacuation needs of Ade:
        | code             | fits         | reason             |
        | EVACUATION_CHAIR | Kirkvale A-1 | Multiple sclerosis |
      And Bronagh moves to cell B-2-014
      And within the settling limit there is 1 open evacuation review of Bronagh
      When Ade <move>
      Then within the settling limit and from then on the prison has exactly these evacuation needs of Ade:
        | code             | review |
        | EVACUATION_CHAIR | none   |
      And there are 0 open evacuation reviews of Ade

      Examples:
        | n | move                  |
        | 5 | moves to cell A-1-009 |
        | 6 | goes to court         |

    Example: [NEED-02.7] The same landing of another prison is another one
      Given a nurse has recorded these evacuation needs of Ade:
        | code             | fits         | reason             |
        | EVACUATION_CHAIR | Kirkvale A-1 | Multiple sclerosis |
      And Ade is transferred to Harrowmere
      When Ade moves to cell A-1-003
      Then within the settling limit the prison has exactly these evacuation needs of Ade:
        | code             | review    |
        | EVACUATION_CHAIR | asked for |
      And within the settling limit there is 1 open evacuation review of Ade

    Example: [NEED-02.8] One review is enough for two moves
      Given a nurse has recorded these evacuation needs of Ade:
        | code             | fits         | reason             |
        | EVACUATION_CHAIR | Kirkvale A-1 | Multiple sclerosis |
      And Ade moves to cell B-2-014
      And within the settling limit there is 1 open evacuation review of Ade
      When Ade moves to cell C-3-030
      Then throughout the settling limit there is 1 open evacuation review of Ade

    Example: [NEED-02.9] A plan for another landing is looked at as soon as it is written
      When a nurse records these evacuation needs of Ade:
        | code             | fits         | reason             |
        | EVACUATION_CHAIR | Kirkvale C-1 | Multiple sclerosis |
      Then within the safety message receipt limit the prison has exactly these evacuation needs of Ade:
        | code             | review    |
        | EVACUATION_CHAIR | asked for |
      And within the settling limit there is 1 open evacuation review of Ade

    Example: [NEED-02.10] Help that is not needed any more is taken back, and its review with it
      Given a nurse has recorded these evacuation needs of Ade:
        | code             | fits         | reason     |
        | EVACUATION_CHAIR | Kirkvale A-1 | Broken leg |
      And Ade moves to cell B-2-014
      And within the settling limit there is 1 open evacuation review of Ade
      When a nurse ends Ade's evacuation need "EVACUATION_CHAIR"
      Then within the safety message receipt limit the prison has exactly these evacuation needs of Ade:
        | code | review |
      And within the settling limit there are 0 open evacuation reviews of Ade
