Feature: Decisions that travel

  People said that they were asked to consent again at each move. The fault is in asking afresh each time.

  @REQ-GMS-05 @must @binds-hc
  Rule: A registration decision travels with the person, who is asked again only when something material has changed

    Scenario Outline: [GMS-05.<n>] Who <chooses> is seen at the next prison to have decided, when and where
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who <chooses>
      When Ade is transferred to Harrowmere
      Then within the settling limit a nurse sees these stays of Ade:
        | prison     | since | state   |
        | Kirkvale   | today | past    |
        | Harrowmere | today | current |
      And a nurse sees that Ade, today at Kirkvale, <chooses>

      Examples:
        | n | chooses                 |
        | 1 | chooses to register     |
        | 2 | chooses to decline      |

    Example: [GMS-05.3] Nobody asks afresh, and no registration goes again
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      When Ade is transferred to Harrowmere
      Then within the settling limit a nurse sees these stays of Ade:
        | prison     | since | state   |
        | Kirkvale   | today | past    |
        | Harrowmere | today | current |
      And throughout the settling limit a nurse is not to ask Ade again
      And a nurse sees Ade's registration as submitted once

    Example: [GMS-05.4] The next prison asks whoever withdrew, and nobody else
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has explained registration to Bronagh, who chooses to register
      And a nurse has recorded that Ade withdraws consent to registration
      When Ade and Bronagh are transferred to Harrowmere
      Then within the settling limit a nurse is to ask Ade again, because the person withdrew
      And throughout the settling limit a nurse is not to ask Bronagh again

    @serial
    Example: [GMS-05.5] Another wording is to be confirmed at the next prison, and the decision stands meanwhile
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      And a nurse has changed the wording of what everybody is told
      When Ade is transferred to Harrowmere
      Then within the settling limit a nurse is to ask Ade again, because the wording has changed
      And a nurse sees Ade's registration as submitted once
      And a nurse sees that Ade, today at Kirkvale, chooses to register

    @serial
    Example: [GMS-05.6] Whoever has confirmed is not asked at the next move
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has changed the wording of what everybody is told
      And Ade is transferred to Harrowmere
      And within the settling limit a nurse is to ask Ade again, because the wording has changed
      And a nurse has recorded that Ade was asked again and confirms
      When Ade is transferred to Ashwater
      Then within the settling limit and from then on a nurse is not to ask Ade again

    @via-browser
    Example: [GMS-05.7] The next prison finds what was decided, when and where
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to decline
      When Ade is transferred to Harrowmere
      Then within the settling limit a nurse sees these stays of Ade:
        | prison     | since | state   |
        | Kirkvale   | today | past    |
        | Harrowmere | today | current |
      And a nurse sees that Ade, today at Kirkvale, chooses to decline
