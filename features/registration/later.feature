Feature: Decisions that are not for now

  A decision made in distress, or in a language that the person does not follow, is not informed.

  @REQ-GMS-09 @should @binds-hc
  Rule: Where capacity, language or distress is flagged, the healthcare system holds the decision for a later time or an interpreter

    Scenario Outline: [GMS-09.<n>] A flag on <need> holds the decision for a later time
      Given Ade is held at Kirkvale
      And a nurse has flagged the <need> of Ade
      And a nurse has explained registration to Ade
      When a nurse tries to record that Ade chooses to register
      Then Ade's registration is held back because a flag calls for another time
      And a nurse is to talk with Ade at a later time

      Examples:
        | n | need     |
        | 1 | capacity |
        | 2 | language |
        | 3 | distress |

    Scenario Outline: [GMS-09.<n>] With a flag on <need> the decision is made <support> "<words>", which is kept
      Given Ade is held at Kirkvale
      And a nurse has flagged the <need> of Ade
      And a nurse has explained registration to Ade
      When a nurse tries to record that Ade chooses to register, <support> "<words>"
      Then a nurse sees that Ade chooses to register
      And a nurse sees Ade's decision as made <support> "<words>"
      And a nurse is not to talk with Ade at a later time

      Examples:
        | n | need     | support              | words                         |
        | 4 | language | with the interpreter | Ms Osel, Welsh                |
        | 5 | capacity | because              | Assessed today, has capacity  |
        | 6 | distress | because              | Calm since noon, wants it now |

    Example: [GMS-09.7] A blank is no reason
      Given Ade is held at Kirkvale
      And a nurse has flagged the distress of Ade
      And a nurse has explained registration to Ade
      When a nurse tries to record that Ade chooses to decline, because " "
      Then Ade's registration is held back because a flag calls for another time
      And a nurse is to talk with Ade at a later time

    Example: [GMS-09.8] A flag that has ended holds nothing
      Given Ade is held at Kirkvale
      And a nurse has flagged the distress of Ade
      And a nurse has ended the flag on the distress of Ade
      And a nurse has explained registration to Ade
      When a nurse tries to record that Ade chooses to register
      Then a nurse sees that Ade chooses to register

    Example: [GMS-09.9] A flag on one person holds nobody else
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has flagged the language of Bronagh
      And a nurse has explained registration to Ade
      When a nurse tries to record that Ade chooses to register
      Then a nurse sees that Ade chooses to register
      And a nurse is not to talk with Ade at a later time
