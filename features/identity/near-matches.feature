Feature: People who could be one and the same

  A wrong link puts one person's risk on another person's record, and nobody notices.

  @REQ-IDM-02 @must @core @binds-hc
  Rule: The healthcare system never links information to a person by name and date of birth alone; a near match goes to staff to decide

    Scenario Outline: [IDM-02.<n>] Somebody who <likeness> a person known to healthcare is not taken for them
      Given Chidi is registered in healthcare without a prison number
      And Gwyn <likeness> Chidi
      And Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      When a nurse opens Chidi's record
      Then a nurse sees that Chidi's risk is unavailable, and what to do
      And a nurse sees HA as Gwyn's active alerts
      And within the identity review limit the one identity review of Chidi and Gwyn is open

      Examples:
        | n | likeness                              |
        | 1 | is the twin of                        |
        | 2 | has the name and the date of birth of |
        | 3 | has as an alias the name of           |
        | 4 | has, with a hyphen, the name of       |
        | 5 | has, in two words, the name of        |
        | 6 | has, with an apostrophe, the name of  |
        | 7 | has, with accents, the name of        |
        | 8 | has, in capitals, the name of         |
        | 9 | has, the wrong way round, the name of |

    Scenario Outline: [IDM-02.<n>] Two who are held, one of whom <likeness> the other, stay two
      Given Ade is held at Kirkvale
      And Emeka <likeness> Ade
      And the prison holds an active "HA" alert for Ade
      And Emeka is held at Kirkvale
      When a nurse opens Emeka's record
      Then a nurse sees that Emeka has no known risks
      And a nurse sees HA as Ade's active alerts
      And within the identity review limit the one identity review of Ade and Emeka is open

      Examples:
        | n  | likeness                              |
        | 10 | is the twin of                        |
        | 11 | has the name and the date of birth of |

    Example: [IDM-02.12] An exact prison number links without asking anybody
      Given Chidi is registered in healthcare with Chidi's prison number, which nobody has confirmed
      And Chidi is held at Kirkvale
      When the prison adds an active "HA" alert for Chidi
      Then a nurse sees HA as Chidi's active alerts
      And nobody is asked who Chidi is

    Example: [IDM-02.13] Notices that come again do not ask again
      Given Chidi is registered in healthcare without a prison number
      And Gwyn has the name and the date of birth of Chidi
      And Gwyn is held at Kirkvale
      And the prison repeats its notices about Gwyn
      When Gwyn moves to another cell
      Then within the identity review limit the one identity review of Chidi and Gwyn is open
      And throughout the identity review limit the one identity review of Chidi and Gwyn is open

    Example: [IDM-02.14] Staff decide that two are one, and the prison's risk shows on the record
      Given Chidi is registered in healthcare without a prison number
      And Gwyn has the name and the date of birth of Chidi
      And Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      And within the identity review limit the one identity review of Chidi and Gwyn is open
      When an identity officer decides that Chidi and Gwyn are the same person
      Then a nurse sees HA as Chidi's active alerts
      And the one identity review of Chidi and Gwyn is closed

    Example: [IDM-02.15] Staff keep two apart, and are not asked again
      Given Chidi is registered in healthcare without a prison number
      And Gwyn has the name and the date of birth of Chidi
      And Gwyn is held at Kirkvale
      And within the identity review limit the one identity review of Chidi and Gwyn is open
      And an identity officer has decided that Chidi and Gwyn are different people
      When Gwyn moves to another cell
      Then throughout the identity review limit the one identity review of Chidi and Gwyn is closed
      And a nurse sees that Chidi's risk is unavailable, and what to do

    Example: [IDM-02.16] A question is not closed without a decision
      Given Chidi is registered in healthcare without a prison number
      And Gwyn has the name and the date of birth of Chidi
      And Gwyn is held at Kirkvale
      And within the identity review limit the one identity review of Chidi and Gwyn is open
      When an identity officer tries to close the identity review of Chidi and Gwyn as undecided
      Then the change to Chidi's record is refused because no decision is given
      And the one identity review of Chidi and Gwyn is open

    Example: [IDM-02.17] Staff cannot make one of two whom the prison holds as two
      Given Ade is held at Kirkvale
      And Emeka is the twin of Ade
      And Emeka is held at Kirkvale
      And within the identity review limit the one identity review of Ade and Emeka is open
      When an identity officer tries to close the identity review of Ade and Emeka as the same person
      Then the change to Ade's record is refused because only the prison can merge two prison numbers
      And the one identity review of Ade and Emeka is open

    Example: [IDM-02.18] A prison number that staff wrote down by mistake links nothing
      Given Chidi is registered in healthcare with Gwyn's prison number, which nobody has confirmed
      And Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      When a nurse opens Chidi's record
      Then a nurse sees that Chidi's risk is unavailable, and what to do
      And a nurse sees HA as Gwyn's active alerts
      And within the identity review limit the one identity review of Chidi and Gwyn is open
