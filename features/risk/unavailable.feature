Feature: Risk information that is unavailable or old

  A missing answer read as "no risk" is worse than no answer.

  @REQ-RISK-03 @must @core @binds-hc
  Rule: The healthcare system never shows "no known risks" when the prison's risk information is unavailable; it says so, and what to do

    @slow
    Scenario Outline: [RISK-03.<n>] Risk information that is <state> is shown as unavailable
      Given the prison's risk information for Ade is <state>
      And Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is unavailable, and what to do

      Examples:
        | n  | state       | because                                 |
        | 1  | unreachable | the connection is dropped               |
        | 2  | silent      | no answer comes                         |
        | 3  | forbidden   | the role or the sharing is withheld     |
        | 4  | not found   | the prison filters the person out       |
        | 5  | failing     | the prison's system has an error        |
        | 6  | garbled     | the answer cannot be understood         |
        | 12 | overloaded  | the prison asks for fewer requests      |

      @via-browser @both-ways
      Examples:
        | n  | state       | because                                 |
        | 14 | failing     | the prison's system has an error        |
        | 15 | not found   | the prison filters the person out       |

    Example: [RISK-03.7] A person who is not matched to a prison number has no known risk state
      Given Chidi is registered in healthcare without a prison number
      When a nurse opens Chidi's record
      Then a nurse sees that Chidi's risk is unavailable, and what to do

    Example: [RISK-03.8] No known risks are shown when the prison has said so
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse sees that Ade has no known risks

    Example: [RISK-03.9] Risk is shown again as soon as the prison answers again
      Given the prison's risk information for Ade is failing
      And Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      When the prison's risk information for Ade is available again
      Then within the risk update limit a nurse sees HA as Ade's active alerts

    Example: [RISK-03.10] One person's unavailable risk does not hide another's
      Given the prison's risk information for Ade is failing
      And Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And the prison holds an active "HA" alert for Bronagh
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is unavailable, and what to do
      And a nurse sees HA as Bronagh's active alerts

    Example: [RISK-03.11] An earlier absence of risk is no longer offered once the prison stops answering
      Given Ade is held at Kirkvale
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is unreachable
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is unavailable, and what to do

    @slow
    Example: [RISK-03.13] An answer that does not come is not made up by another person's
      Given the prison's risk information for Ade is silent
      And Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And the prison holds an active "HA" alert for Bronagh
      And a nurse has opened Bronagh's record
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is unavailable, and what to do
      And a nurse sees HA as Bronagh's active alerts

  @REQ-RISK-04 @must @core @binds-hc
  Rule: Risk shown when a record is opened was confirmed with the prison within the risk freshness limit, or is labelled as not current

    Example: [RISK-04.1] An alert of which no notice came is shown, or the view says that it is not current
      Given Ade is held at Kirkvale
      And the prison holds an active "XSA" alert for Ade
      And a nurse has opened Ade's record
      And the prison keeps its notices about Ade back
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees the "HA" alert on Ade's record, or that it is not current

    Example: [RISK-04.2] What was confirmed earlier is kept and labelled as not current
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is not current, and since when
      And a nurse sees HA as Ade's active alerts

    @via-browser @both-ways
    Example: [RISK-04.4] A clinician sees that old risk is old, and since when
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is not current, and since when

    Example: [RISK-04.3] What the prison has just confirmed is shown as current
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is current

    Example: [RISK-04.5] What is opened again and again is confirmed again, or shown as old
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then throughout the risk age limit a nurse sees that Ade's risk has just been confirmed, or is not current
