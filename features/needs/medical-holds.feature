Feature: A medical hold

  A person who is moved on the day before an operation, or in mid-treatment, loses it.

  @REQ-NEED-03 @must @binds-both
  Rule: A medical hold reaches the prison with an end date and contact role, and a planned move against it raises an alarm for healthcare staff

    Background:
      Given Ade is held at Kirkvale

    Example: [NEED-03.1] The prison gets the end date and whom to ask, and never the reason
      When a doctor places a medical hold on Ade until tomorrow
      Then within the safety message receipt limit the prison has exactly these medical holds on Ade:
        | until    | contact |
        | tomorrow | doctor  |

    Scenario Outline: [NEED-03.<n>] A hold is shown as <state> when the prison <answer>
      Given the prison <answer> medical holds on Ade
      When a nurse places a medical hold on Ade until in 5 days
      Then within the safety message receipt limit a nurse sees the medical hold on Ade as "<state>"

      Examples:
        | n | answer          | state       |
        | 2 | accepts         | received    |
        | 3 | rejects         | rejected    |
        | 4 | does not answer | unconfirmed |

    Scenario Outline: [NEED-03.<n>] A move <when> the hold ends raises an alarm
      Given a nurse has placed a medical hold on Ade until in 5 days
      When the prison plans Ade's move to Harrowmere for <day> at 09:00
      Then within the alarm limit there is 1 open alarm about the medical hold on Ade

      Examples:
        | n | when           | day       |
        | 5 | before         | in 3 days |
        | 6 | on the day     | in 5 days |

    Example: [NEED-03.7] A move after the hold has ended raises none
      Given a nurse has placed a medical hold on Ade until in 5 days
      When the prison plans Ade's move to Harrowmere for in 6 days at 09:00
      Then throughout the alarm limit there are 0 open alarms about the medical hold on Ade

    Example: [NEED-03.8] Another person's move raises none
      Given Bronagh is held at Kirkvale
      And a nurse has placed a medical hold on Ade until in 5 days
      When the prison plans Bronagh's move to Harrowmere for in 3 days at 09:00
      Then throughout the alarm limit there are 0 open alarms about the medical hold on Ade
      And there are 0 open alarms about the medical hold on Bronagh

    Example: [NEED-03.9] A hold against a move that is planned already raises an alarm
      Given the prison has planned Ade's move to Harrowmere for in 3 days at 09:00
      When a nurse places a medical hold on Ade until in 5 days
      Then within the alarm limit there is 1 open alarm about the medical hold on Ade

    Example: [NEED-03.10] Lifting the hold clears it in the prison, and the alarm
      Given a nurse has placed a medical hold on Ade until in 5 days
      And the prison has planned Ade's move to Harrowmere for in 3 days at 09:00
      And within the alarm limit there is 1 open alarm about the medical hold on Ade
      When a nurse lifts the medical hold on Ade
      Then within the safety message receipt limit the prison has no medical hold on Ade
      And within the alarm limit there are 0 open alarms about the medical hold on Ade

    Example: [NEED-03.11] A hold that was lifted stops no later move
      Given a nurse has placed a medical hold on Ade until in 5 days
      And a nurse has lifted the medical hold on Ade
      When the prison plans Ade's move to Harrowmere for in 3 days at 09:00
      Then throughout the alarm limit there are 0 open alarms about the medical hold on Ade

    Example: [NEED-03.12] A move that is called off clears the alarm, and the hold stands
      Given a nurse has placed a medical hold on Ade until in 5 days
      And the prison has planned Ade's move to Harrowmere for in 3 days at 09:00
      And within the alarm limit there is 1 open alarm about the medical hold on Ade
      When the prison calls off Ade's move
      Then within the alarm limit there are 0 open alarms about the medical hold on Ade
      And the prison has exactly these medical holds on Ade:
        | until     | contact |
        | in 5 days | nurse   |
