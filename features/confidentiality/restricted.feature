Feature: People of whom few may know

  Some people are in danger if it is known who or where they are.

  @REQ-CONF-05 @must @binds-hc
  Rule: Where the prison restricts a person's information, the healthcare system shows that a restriction applies and nothing of what it covers

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [CONF-05.<n>] What <who> knew before is gone, and the restriction is named
      Given the prison holds these alerts for Ade:
        | code | since      | description      |
        | HA   | 3 days ago |                  |
        | ZZ1  | yesterday  | Threat from Rook |
      And <who> has opened Ade's record
      When the prison restricts all that it knows of Ade
      Then <who> sees that Ade's information is restricted, and nothing of it
      And <who> finds "Threat from Rook" and "ACCT" nowhere on Ade's record

      Examples:
        | n | who              |
        | 1 | a nurse          |
        | 2 | a doctor         |
        | 3 | a clinic clerk   |
      @via-browser
      Examples:
        | n | who     |
        | 9 | a nurse |

    Example: [CONF-05.4] An alert that is over is gone from the history too
      Given the prison holds these alerts for Ade:
        | code | since       | until      | description      |
        | ZZ1  | 30 days ago | 2 days ago | Threat from Rook |
      And a nurse has opened Ade's record
      When the prison restricts all that it knows of Ade
      Then a nurse sees that Ade's information is restricted, and nothing of it
      And a nurse finds "Threat" and "ZZ1" nowhere on Ade's record

    Example: [CONF-05.5] Where the person is held is no longer shown
      Given Ade moves to cell C-3-017
      And within the cell warning limit a nurse sees that Ade is in cell C-3-017 at Kirkvale
      When the prison restricts all that it knows of Ade
      Then a nurse sees that Ade's information is restricted, and nothing of it
      And a nurse finds "C-3-017" and "3-017" nowhere on Ade's record

    Example: [CONF-05.6] A person of whom nothing was ever known is no person without risks
      Given the prison has restricted all that it knows of Ade
      When a nurse opens Ade's record
      Then a nurse sees that Ade's information is restricted, and nothing of it

    Example: [CONF-05.7] One person's restriction hides nothing of another
      Given Bronagh is held at Kirkvale
      And the prison holds an active "HA" alert for Bronagh
      And the prison holds an active "HA" alert for Ade
      When the prison restricts all that it knows of Ade
      Then a nurse sees that Ade's information is restricted, and nothing of it
      And a nurse sees HA as Bronagh's active alerts

    Example: [CONF-05.8] Everything is shown again once the restriction is over
      Given the prison holds an active "HA" alert for Ade
      And the prison has restricted all that it knows of Ade
      And a nurse has opened Ade's record
      When the prison frees all that it knows of Ade
      Then a nurse sees HA as Ade's active alerts
