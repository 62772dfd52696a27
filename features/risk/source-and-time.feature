Feature: Where risk information comes from, and how old it is

  @REQ-RISK-02 @must @core @binds-hc
  Rule: The healthcare system shows where each item of risk information came from and when the prison last confirmed it

    Example: [RISK-02.1] Each item names its source, and the time is that of the prison's answer
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XRF  | 3 days ago  |
      When a nurse opens Ade's record
      Then a nurse sees the source of each item on Ade's record, and when the prison last confirmed it

    @via-browser @both-ways
    Example: [RISK-02.4] A clinician sees the source of each item, and the time of the prison's answer
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XRF  | 3 days ago  |
      When a nurse opens Ade's record
      Then a nurse sees the source of each item on Ade's record, and when the prison last confirmed it

    Example: [RISK-02.2] The absence of risk has a source and a time as well
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse sees the source of each item on Ade's record, and when the prison last confirmed it

    Example: [RISK-02.3] The time does not move while the prison does not answer
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is unreachable
      When a nurse opens Ade's record
      Then the time of confirmation that a nurse sees for Ade stays as it is throughout the risk freshness limit
