Feature: A self-harm concern from healthcare

  A concern that nobody received is worse than a telephone call that somebody answered.

  @REQ-RISK-08 @must @binds-both
  Rule: A self-harm concern can be sent to the prison, its receipt is shown, and no ACCT is shown as open until the prison says so

    Example: [RISK-08.1] The prison gets what it needs to act, and no more
      Given Ade is held at Kirkvale
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the concern receipt limit the prison holds exactly these concerns about Ade:
        | summary                     | from  | urgent |
        | Says he will not see Friday | nurse | yes    |

    Scenario Outline: [RISK-08.<n>] A concern is shown as <state> when the prison <answer>
      Given Ade is held at Kirkvale
      And the prison <answer> concerns about Ade
      When a nurse raises the self-harm concern "Marks on both arms" about Ade
      Then within the <limit> limit a nurse sees the concern about Ade as "<state>"

      Examples:
        | n | answer          | state       | limit               | because                                        |
        | 2 | accepts         | received    | concern receipt     | duty staff have taken it up                    |
        | 3 | rejects         | rejected    | concern receipt     | the reason comes with it                       |
        | 4 | does not answer | unconfirmed | unconfirmed concern | nobody has said anything: telephone the prison |

    Example: [RISK-08.5] An answer that comes late replaces "unconfirmed"
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      And within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
      When the prison takes up the concern about Ade
      Then within the concern receipt limit a nurse sees the concern about Ade as "received"

    Example: [RISK-08.6] A concern whose answer is lost on the way is in the prison once
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And the prison's answer to the next concern about Ade is lost
      When a nurse raises the self-harm concern "Found with a ligature" about Ade
      Then within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
      And the prison holds exactly these concerns about Ade:
        | summary               | from  | urgent |
        | Found with a ligature | nurse | yes    |

    Example: [RISK-08.7] A concern that cannot be delivered is unconfirmed
      Given Ade is held at Kirkvale
      And the prison's tray of concerns for Ade is unreachable
      When a nurse raises the self-harm concern "Stopped eating on Monday" about Ade
      Then within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"

    Example: [RISK-08.8] A concern about a person whom the prison cannot be asked about is unconfirmed at once
      Given Chidi is registered in healthcare without a prison number
      When a nurse raises the self-harm concern "Refuses to speak" about Chidi
      Then within the unconfirmed concern limit a nurse sees the concern about Chidi as "unconfirmed"

    Example: [RISK-08.9] A received concern is not an open ACCT
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      When a nurse raises the self-harm concern "Heard crying at night" about Ade
      Then within the concern receipt limit a nurse sees the concern about Ade as "received"
      And a nurse sees Ade's self-harm summed up as "none"

    Example: [RISK-08.10] An ACCT is shown as open once the prison's own alert says so
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      And a nurse has raised the self-harm concern "Heard crying at night" about Ade
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then within the concern receipt limit a nurse sees the concern about Ade as "received"
      And a nurse sees HA as Ade's active alerts

    Example: [RISK-08.11] A second concern about the same person is sent as well
      Given Ade is held at Kirkvale
      And a nurse has raised the self-harm concern "Low in mood since court" about Ade
      When a doctor raises the self-harm concern "Now speaks of dying" about Ade
      Then within the concern receipt limit the prison holds exactly these concerns about Ade:
        | summary                 | from   | urgent |
        | Low in mood since court | nurse  | yes    |
        | Now speaks of dying     | doctor | yes    |

    Example: [RISK-08.12] Concerns about two people are each about the right one
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has raised the self-harm concern "Would not take his meals" about Ade
      When a nurse raises the self-harm concern "Has stopped writing home" about Bronagh
      Then within the concern receipt limit the prison holds exactly these concerns about Bronagh:
        | summary                  | from  | urgent |
        | Has stopped writing home | nurse | yes    |
      And within the concern receipt limit the prison holds exactly these concerns about Ade:
        | summary                  | from  | urgent |
        | Would not take his meals | nurse | yes    |
