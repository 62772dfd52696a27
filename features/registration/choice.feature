Feature: A free choice about registration

  A choice without time, or with a price, is not a free choice.

  @REQ-GMS-02 @must @core @binds-hc
  Rule: The registration decision offers register, decline and decide later, and no treatment depends on which is chosen

    Example: [GMS-02.1] There are three choices
      Given Ade is held at Kirkvale
      When a nurse explains registration to Ade
      Then Ade can choose to register, to decline or to decide later

    Scenario Outline: [GMS-02.<n>] Care goes on for somebody who <chooses>
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade <chooses>
      When a nurse completes Ade's first-stage assessment
      Then a nurse sees exactly the first-stage assessments of Ade on Ade's record
      And a medicine that a doctor prescribes for Ade stands
      And a nurse sees that Ade <chooses>

      Examples:
        | n | chooses                 |
        | 2 | chooses to register     |
        | 3 | chooses to decline      |
        | 4 | chooses to decide later |

    Example: [GMS-02.5] Care goes on before anything is decided
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      When a nurse completes Ade's first-stage assessment
      Then a nurse sees exactly the first-stage assessments of Ade on Ade's record
      And a medicine that a doctor prescribes for Ade stands

    Scenario Outline: [GMS-02.<n>] Somebody who <chooses> is not registered, and can still agree
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade <chooses>
      When a nurse tries to submit Ade's registration
      Then Ade's registration is held back because the person has not agreed
      And a nurse sees Ade's registration as not submitted
      And Ade's registration goes once a nurse has recorded the whole decision

      Examples:
        | n | chooses                 |
        | 6 | chooses to decline      |
        | 7 | chooses to decide later |

    Example: [GMS-02.8] Deciding later sets a reminder for the day that was agreed
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has explained registration to Bronagh
      And a nurse has recorded that Bronagh chooses to decline
      When a nurse has recorded that Ade chooses to decide later, to be asked again in 3 days
      Then a nurse is reminded in 3 days to ask Ade about registration
      And a nurse is not reminded to ask Bronagh about registration

    Example: [GMS-02.9] The reminder goes with the decision
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to decide later, to be asked again in 3 days
      And a nurse is reminded in 3 days to ask Ade about registration
      When a nurse records that Ade chooses to decline
      Then a nurse is not reminded to ask Ade about registration

    @via-browser
    Example: [GMS-02.10] Whoever records the decision finds three choices
      Given Ade is held at Kirkvale
      When a nurse explains registration to Ade
      Then Ade can choose to register, to decline or to decide later
