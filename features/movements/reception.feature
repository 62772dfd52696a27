Feature: People who come in

  The first health assessment comes before a person is given a cell. Nobody asks for it by hand, and nobody types in
  who the person is.

  @REQ-MOVE-01 @must @core @binds-hc
  Rule: When the prison receives a person, the healthcare system opens a first-stage assessment filled in from the prison, with no re-keying

    Scenario Outline: [MOVE-01.<n>] A reception at <prison> asks for an assessment there
      When Ade is received at <prison>
      Then within the reception limit the reception worklist of <prison> holds exactly Ade, filled in by the prison
      And the reception worklist of <other> holds exactly nobody, filled in by the prison

      Examples:
        | n | prison     | other      |
        | 1 | Kirkvale   | Harrowmere |
        | 2 | Harrowmere | Kirkvale   |

    Example: [MOVE-01.3] Nobody is lost where many come at once
      When Ade, Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn and Harpreet are received at Kirkvale at once
      Then within the reception limit the reception worklist of Kirkvale holds exactly Ade, Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn and Harpreet, filled in by the prison

    Example: [MOVE-01.4] A notice that comes twice asks for one assessment
      Given Ade is held at Kirkvale
      When the prison repeats its notices about Ade
      Then within the reception limit and from then on the reception worklist of Kirkvale holds exactly Ade, filled in by the prison

    Example: [MOVE-01.5] The assessment follows the person to another cell
      Given Ade and Bronagh are held at Kirkvale
      When Ade moves to another cell
      Then within the reception limit the reception worklist of Kirkvale holds exactly Ade and Bronagh, filled in by the prison

    Example: [MOVE-01.6] After a transfer the assessment is to be done where the person is
      Given Ade and Bronagh are held at Kirkvale
      When Ade is transferred to Harrowmere
      Then within the reception limit the reception worklist of Harrowmere holds exactly Ade, filled in by the prison
      And the reception worklist of Kirkvale holds exactly Bronagh, filled in by the prison

    Example: [MOVE-01.7] Somebody who has left is not waited for
      Given Ade and Bronagh are held at Kirkvale
      When Ade is released
      Then within the reception limit the reception worklist of Kirkvale holds exactly Bronagh, filled in by the prison

    Scenario Outline: [MOVE-01.<n>] Somebody who comes again is assessed again, at <prison>
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse has completed Ade's first-stage assessment
      And Ade was released 60 days ago
      When Ade is received again at <prison>
      Then within the reception limit the reception worklist of <prison> holds exactly Ade, filled in by the prison

      Examples:
        | n | prison     |
        | 8 | Kirkvale   |
        | 9 | Harrowmere |

    Scenario Outline: [MOVE-01.<n>] Within a stay nobody is assessed twice because Ade <move>
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has completed Ade's first-stage assessment
      When Ade <move>
      Then within the reception limit and from then on the reception worklist of Kirkvale holds exactly Bronagh, filled in by the prison

      Examples:
        | n  | move                  |
        | 10 | moves to another cell |
        | 11 | goes to court         |

    Example: [MOVE-01.12] An assessment that waits is the same one after a day at court
      Given Ade is held at Kirkvale
      And Ade goes to court
      When Ade comes back from court
      Then within the reception limit and from then on the reception worklist of Kirkvale holds exactly Ade, filled in by the prison

    @serial
    Example: [MOVE-01.13] Reception after reception is noticed in time
      Then time after time whoever is received at Kirkvale is on its reception worklist within the reception limit
