Feature: Deciding about registration with a GP

  Decisions made at reception, in a hurry, are not always informed. How a decision came about belongs to it.

  @REQ-GMS-01 @must @core @binds-hc
  Rule: No registration is submitted until a decision is recorded: who explained it, when, in what language and format, and what was understood

    Scenario Outline: [GMS-01.<n>] Without <part> nothing is submitted
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register, without <part>
      When a nurse tries to submit Ade's registration
      Then Ade's registration is held back because the decision is incomplete
      And a nurse sees Ade's registration as not submitted
      And Ade's registration goes once a nurse has recorded the whole decision

      Examples:
        | n | part                                    |
        | 1 | who explained it                        |
        | 2 | when it was explained                   |
        | 3 | the language                            |
        | 4 | the format                              |
        | 5 | what was understood                     |
        | 6 | more than blanks on what was understood |
        | 7 | what was decided                        |
      @via-browser
      Examples:
        | n  | part         |
        | 11 | the language |

    Example: [GMS-01.8] A whole decision is kept as it was recorded, and the registration goes once
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register
      When a nurse tries to submit Ade's registration
      Then a nurse sees Ade's registration as submitted once
      And a nurse sees how registration was explained to Ade, who chooses to register

    Example: [GMS-01.9] An explanation alone is no decision
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      When a nurse tries to submit Ade's registration
      Then Ade's registration is held back because the decision is incomplete
      And Ade's registration goes once a nurse has recorded the whole decision

    Example: [GMS-01.10] Nobody is registered on the decision of somebody else
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has explained registration to Bronagh
      And a nurse has recorded that Bronagh chooses to register
      When a nurse tries to submit Ade's registration on Bronagh's decision
      Then Ade's registration is held back because the decision is somebody else's
      And a nurse sees Ade's registration as not submitted
      And Ade's registration goes once a nurse has recorded the whole decision

    @via-browser
    Example: [GMS-01.12] Whoever opens the record finds how the person came to decide
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      When a nurse records that Ade chooses to register
      Then a nurse sees how registration was explained to Ade, who chooses to register
