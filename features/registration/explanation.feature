Feature: Saying what registration means before anybody decides

  Registering in prison can take a person off their own GP's list, and they have to know that before they choose.

  @REQ-GMS-03 @must @core @binds-hc
  Rule: Before the decision, the healthcare system says plainly that community registration may end and how care changes in and after custody

    Example: [GMS-03.1] Each point is told plainly before anything is decided
      Given Ade is held at Kirkvale
      When a nurse explains registration to Ade
      Then Ade has been told, before any decision, that registration at home may end and how care changes

    Example: [GMS-03.2] Nothing is decided before it is explained
      Given Ade is held at Kirkvale
      When a nurse tries to record that Ade chooses to register, though nothing was explained
      Then Ade's registration is held back because nothing was explained
      And a nurse can record that Ade chooses to register once it is explained

    Scenario Outline: [GMS-03.<n>] The version that was shown is kept with the decision, whatever that is
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      When a nurse records that Ade <chooses>
      Then the wording that a nurse sees with Ade's decision is the one that Ade was shown

      Examples:
        | n | chooses                 |
        | 3 | chooses to register     |
        | 4 | chooses to decline      |
        | 5 | chooses to decide later |

    @serial
    Example: [GMS-03.6] A wording that changes before the decision is not the one that was shown
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has changed the wording of what everybody is told
      When a nurse records that Ade chooses to register
      Then the wording that a nurse sees with Ade's decision is the one that Ade was shown

    @serial
    Example: [GMS-03.7] A wording that changes later leaves earlier decisions as they are
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register
      And a nurse has changed the wording of what everybody is told
      When a nurse explains registration to Bronagh
      Then the wording that a nurse sees with Ade's decision is the one that Ade was shown
      And Bronagh has been told, before any decision, that registration at home may end and how care changes

    @via-browser
    Example: [GMS-03.8] Whoever explains has each point in front of them, in plain words
      Given Ade is held at Kirkvale
      When a nurse explains registration to Ade
      Then Ade has been told, before any decision, that registration at home may end and how care changes
