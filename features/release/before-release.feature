Feature: Registration before release

  A person who leaves prison without a practice has nobody to prescribe for them.

  @REQ-REL-01 @must @binds-hc
  Rule: Staff can start registration with a community practice up to one month before release, without address, identity document or NHS number

    Scenario Outline: [REL-01.<n>] Registration of somebody who leaves <day> is <offered>
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded Bronagh as sentenced, to leave in 100 days
      When a nurse records Ade as sentenced, to leave <day>
      Then a nurse is <offered> to start the registration of Ade with a practice
      And a nurse is not offered to start the registration of Bronagh with a practice

      Examples:
        | n | day        | offered     | because                           |
        | 1 | in 31 days | not offered | it is more than a month           |
        | 2 | in 30 days | offered     | it is the first day permitted     |
        | 3 | in 29 days | offered     | it is in the month before release |
        | 4 | tomorrow   | offered     | there is still a day              |
        | 5 | today      | offered     | the person has not left           |

    Scenario Outline: [REL-01.<n>] Registration starts with <known> of somebody who leaves <day>
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as sentenced, to leave <day>
      And a nurse knows <known> of Ade
      When a nurse starts the registration of Ade with <practice>
      Then within the delivery limit <practice> holds the one application of Ade, with <known>
      And within the delivery limit a nurse sees the community registration of Ade as not answered

      Examples:
        | n | day        | practice         | known                          |
        | 6 | in 30 days | Invented Lane    | neither NHS number nor address |
        | 7 | today      | Synthetic Street | neither NHS number nor address |
        | 8 | tomorrow   | Invented Lane    | the NHS number and no address  |
        | 9 | in 29 days | Synthetic Street | the NHS number and an address  |

    Example: [REL-01.10] What was started is offered no more
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded Ade as sentenced, to leave in 30 days
      And a nurse has recorded Bronagh as sentenced, to leave in 30 days
      When a nurse starts the registration of Ade with Synthetic Street
      Then a nurse is not offered to start the registration of Ade with a practice
      And a nurse is offered to start the registration of Bronagh with a practice

    Example: [REL-01.11] The day on which somebody leaves may come nearer
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as sentenced, to leave in 100 days
      When a nurse records Ade as sentenced, to leave in 30 days
      Then a nurse is offered to start the registration of Ade with a practice

    Example: [REL-01.12] Whom one practice refused, another may take
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Invented Lane as refused by the practice
      When a nurse records Ade as sentenced, to leave in 29 days
      Then a nurse is offered to start the registration of Ade with a practice
