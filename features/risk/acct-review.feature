Feature: The next review of an ACCT

  @REQ-RISK-11 @should @binds-both
  Rule: The healthcare system shows the next ACCT review date, or that none is recorded, or that it is unavailable

    Example: [RISK-11.1] A planned review is shown with its date
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison has planned Ade's next ACCT review for "tomorrow"
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "tomorrow"

    @via-browser
    Example: [RISK-11.11] A clinician sees the date of a planned review
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison has planned Ade's next ACCT review for "tomorrow"
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "tomorrow"

    Example: [RISK-11.2] A review that is moved is shown with its new date
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison has planned Ade's next ACCT review for "tomorrow"
      And a nurse has opened Ade's record
      When the prison plans Ade's next ACCT review for "in 3 days"
      Then a nurse sees Ade's next ACCT review as "in 3 days"

    Example: [RISK-11.3] An ACCT without a planned review says that none is recorded
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "none recorded"

    Scenario Outline: [RISK-11.<n>] A date that is <state> is shown as unavailable, not as none
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison's ACCT details for Ade are <state>
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "unavailable"

      Examples:
        | n | state       | because                                |
        | 4 | failing     | the prison's system has an error       |
        | 5 | not found   | the prison filters the person out      |
        | 6 | unreachable | the connection is dropped              |

      @via-browser
      Examples:
        | n  | state   | because                          |
        | 10 | failing | the prison's system has an error |

    Example: [RISK-11.7] A date known before is no longer offered as the next review
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison has planned Ade's next ACCT review for "tomorrow"
      And a nurse has opened Ade's record
      But the prison's ACCT details for Ade are failing
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "unavailable"

    Example: [RISK-11.8] The review is unavailable as well when nothing of the person's risk is available
      Given the prison's risk information for Ade is failing
      And Ade is held at Kirkvale
      And the prison's ACCT details for Ade are failing
      When a nurse opens Ade's record
      Then a nurse sees Ade's next ACCT review as "unavailable"

    Example: [RISK-11.9] Each of two people is shown with their own review
      Given Ade and Bronagh are held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And the prison holds an active "HA" alert for Bronagh
      And the prison has planned Ade's next ACCT review for "tomorrow"
      And the prison has planned Bronagh's next ACCT review for "in 3 days"
      When a nurse opens Bronagh's record
      Then a nurse sees Ade's next ACCT review as "tomorrow"
      And a nurse sees Bronagh's next ACCT review as "in 3 days"
