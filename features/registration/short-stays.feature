Feature: Registration and short stays

  For a short stay, registering in prison can do more harm to continuity than good.

  @REQ-GMS-04 @must @core @binds-hc
  Rule: For remand or an expected short stay, staff are prompted to consider keeping the community registration, and the choice is recorded

    Scenario Outline: [GMS-04.<n>] Remand prompts, with <day> as the day to leave, and registers nobody
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, to leave <day>
      When a nurse explains registration to Ade
      Then whoever explains to Ade is prompted to consider keeping the registration at home
      And a nurse sees Ade's registration as not submitted

      Examples:
        | n | day         |
        | 1 | tomorrow    |
        | 2 | in 6 days   |
        | 3 | in 7 days   |
        | 4 | in 8 days   |
        | 5 | in 13 days  |
        | 6 | in 50 days  |
        | 7 | in 100 days |
        | 8 | in 182 days |

    Example: [GMS-04.9] Remand prompts where nobody knows for how long
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, with no day to leave
      When a nurse explains registration to Ade
      Then whoever explains to Ade is prompted to consider keeping the registration at home

    Example: [GMS-04.10] A short stay prompts, though it is no remand
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as sentenced, to leave tomorrow
      When a nurse explains registration to Ade
      Then whoever explains to Ade is prompted to consider keeping the registration at home

    Example: [GMS-04.11] A prompt that is not answered holds the registration back
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, to leave in 50 days
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register
      When a nurse tries to submit Ade's registration
      Then Ade's registration is held back because nothing is said of the registration at home
      And a nurse sees Ade's registration as not submitted
      And Ade's registration goes once a nurse has recorded that Ade lets the registration at home end

    Example: [GMS-04.12] Keeping the registration at home is recorded
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, to leave in 50 days
      And a nurse has explained registration to Ade
      When a nurse records that Ade chooses to decline and keeps the registration at home
      Then a nurse sees that Ade keeps the registration at home
      And a nurse sees Ade's registration as not submitted

    Example: [GMS-04.13] Letting it end is recorded, and submits nothing by itself
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, to leave in 50 days
      And a nurse has explained registration to Ade
      When a nurse records that Ade chooses to register and lets the registration at home end
      Then a nurse sees that Ade lets the registration at home end
      And a nurse sees Ade's registration as not submitted

    @via-browser
    Example: [GMS-04.14] Whoever explains during a short stay is prompted
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as sentenced, to leave tomorrow
      When a nurse explains registration to Ade
      Then whoever explains to Ade is prompted to consider keeping the registration at home

    @via-browser
    Example: [GMS-04.15] Whoever opens the record finds that the registration at home is kept
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as on remand, to leave in 50 days
      And a nurse has explained registration to Ade
      When a nurse records that Ade chooses to decline and keeps the registration at home
      Then a nurse sees that Ade keeps the registration at home
