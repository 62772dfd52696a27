Feature: How somebody may be unlocked

  A clinic that was planned for one nurse cannot go ahead if two officers are needed.

  @REQ-NEED-05 @must @binds-hc
  Rule: The healthcare system shows a person's unlock conditions and staffing instructions at booking and in the clinic list, without the reason

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [NEED-05.<n>] Whoever books for somebody with <code> is shown it: <because>
      Given the prison has set the unlock condition "<code>" for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      Then a clinic clerk sees the unlock conditions <code> with Ade's booking "Review"

      Examples:
        | n | code                 | because                                     |
        | 1 | TWO_OFFICERS         | two officers have to come                   |
        | 2 | THREE_OFFICERS       | three officers have to come                 |
        | 3 | NO_LONE_STAFF        | a colleague has to be there                 |
        | 4 | NO_LONE_FEMALE_STAFF | a woman does not see the person alone       |
        | 5 | UNLOCK_ALONE         | nobody else is out of the cell at that time |
      @via-browser
      Examples:
        | n  | code           | because                    |
        | 21 | THREE_OFFICERS | three officers have to come |

    Example: [NEED-05.6] Several conditions are shown together
      Given the prison has set the unlock condition "TWO_OFFICERS" for Ade
      And the prison has set the unlock condition "UNLOCK_ALONE" for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      Then a clinic clerk sees the unlock conditions TWO_OFFICERS and UNLOCK_ALONE with Ade's booking "Review"

    Example: [NEED-05.7] A condition that has ended is not shown
      Given the prison has set the unlock condition "TWO_OFFICERS" for Ade
      And the prison has set the unlock condition "NO_LONE_STAFF" for Ade
      And the prison has ended the unlock condition "TWO_OFFICERS" for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      Then a clinic clerk sees the unlock conditions NO_LONE_STAFF with Ade's booking "Review"

    Example: [NEED-05.8] None is said where the prison says that there is none
      Given Bronagh is held at Kirkvale
      And the prison has set the unlock condition "TWO_OFFICERS" for Bronagh
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      Then a clinic clerk sees that there are no unlock conditions with Ade's booking "Review"

    Scenario Outline: [NEED-05.<n>] Conditions that cannot be had at booking are unavailable, and not none: <state>
      Given the prison's unlock conditions for Ade are <state>
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      Then a clinic clerk sees that unlock conditions are not available with Ade's booking "Review"

      Examples:
        | n  | state       |
        | 9  | failing     |
        | 10 | forbidden   |
        | 11 | not found   |
        | 12 | unreachable |
        | 13 | garbled     |

    Example: [NEED-05.14] The clinic list shows what was set after booking
      Given a nurse has booked Ade's "Review" at Kirkvale
      When the prison has set the unlock condition "TWO_OFFICERS" for Ade
      Then a nurse sees the unlock conditions TWO_OFFICERS for Ade in the clinic list in 3 days

    Example: [NEED-05.15] The clinic list shows no condition that has ended since booking
      Given the prison has set the unlock condition "TWO_OFFICERS" for Ade
      And a nurse has booked Ade's "Review" at Kirkvale
      When the prison has ended the unlock condition "TWO_OFFICERS" for Ade
      Then a nurse sees that there are no unlock conditions for Ade in the clinic list in 3 days

    Example: [NEED-05.16] Each person in a clinic list has their own conditions
      Given Bronagh is held at Kirkvale
      And a nurse has booked Ade's "Review" and Bronagh's "Review" at Kirkvale
      And the prison has set the unlock condition "UNLOCK_ALONE" for Bronagh
      When the prison has set the unlock condition "THREE_OFFICERS" for Ade
      Then a nurse sees the unlock conditions THREE_OFFICERS for Ade in the clinic list in 3 days
      And a nurse sees the unlock conditions UNLOCK_ALONE for Bronagh in the clinic list in 3 days

    Scenario Outline: [NEED-05.<n>] Conditions that cannot be had for a clinic list are unavailable, and not none: <state>
      Given a nurse has booked Ade's "Review" at Kirkvale
      When the prison's unlock conditions for Ade are <state>
      Then a nurse sees that unlock conditions are not available for Ade in the clinic list in 3 days

      Examples:
        | n  | state       |
        | 17 | failing     |
        | 18 | unreachable |
      @via-browser
      Examples:
        | n  | state   |
        | 22 | failing |

    Example: [NEED-05.19] Conditions that were known before are shown as not current while the prison does not answer
      Given the prison has set the unlock condition "TWO_OFFICERS" for Ade
      And a nurse has booked Ade's "Review" at Kirkvale
      When the prison's unlock conditions for Ade are failing
      Then a nurse sees the unlock conditions TWO_OFFICERS, which are not current, for Ade in the clinic list in 3 days

    @via-browser
    Example: [NEED-05.23] Whoever holds the clinic sees what was set after booking
      Given a nurse has booked Ade's "Review" at Kirkvale
      When the prison has set the unlock condition "TWO_OFFICERS" for Ade
      Then a nurse sees the unlock conditions TWO_OFFICERS for Ade in the clinic list in 3 days

    @serial
    Example: [NEED-05.20] The conditions are there before anybody has to wait for them
      Given the prison has set the unlock condition "TWO_OFFICERS" for Ade
      When a nurse has booked Ade's "Review" at Kirkvale
      Then time after time a nurse sees the unlock conditions TWO_OFFICERS for Ade in the clinic list in 3 days within the unlock opening limit
