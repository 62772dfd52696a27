Feature: Risk that is over

  @REQ-RISK-05 @must @core @binds-hc
  Rule: The healthcare system takes an expired alert out of the active view and keeps it in the history with its dates

    Example: [RISK-05.1] An alert that staff end leaves the active view and stays in the history
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |
      And a nurse has opened Ade's record
      When the prison ends Ade's "HA" alert
      Then within the risk update limit a nurse sees XSA as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until |
        | HA   | 14 days ago | today |
        | XSA  | 3 days ago  |       |

    @via-browser @both-ways
    Example: [RISK-05.9] A clinician finds an alert that has ended in the history, and not among the active ones
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |
      And a nurse has opened Ade's record
      When the prison ends Ade's "HA" alert
      Then within the risk update limit a nurse sees XSA as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until |
        | HA   | 14 days ago | today |
        | XSA  | 3 days ago  |       |

    Example: [RISK-05.2] An alert that runs out overnight without a notice leaves the active view
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |
      And a nurse has opened Ade's record
      When the prison lets lapse Ade's "HA" alert
      Then within the risk update limit a nurse sees XSA as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until |
        | HA   | 14 days ago | today |
        | XSA  | 3 days ago  |       |

    Scenario Outline: [RISK-05.<n>] An alert that ends <until> is <state>
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until   |
        | HA   | 14 days ago | <until> |
        | XRF  | 3 days ago  |         |
      When a nurse opens Ade's record
      Then a nurse sees <codes> as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until   |
        | HA   | 14 days ago | <until> |
        | XRF  | 3 days ago  |         |

      Examples:
        | n | until     | codes      | state   | because                        |
        | 3 | yesterday | XRF        | expired | it is over                     |
        | 4 | today     | XRF        | expired | the prison ends it on the date |
        | 5 | tomorrow  | HA and XRF | active  | an end in the future is no end |

    Example: [RISK-05.6] A new alert of the same code is active while the old one is history
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | HA   | 2 days ago  |            |
      When a nurse opens Ade's record
      Then a nurse sees HA as Ade's active alerts
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | HA   | 2 days ago  |            |

    Example: [RISK-05.7] The history stays while the prison does not answer
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | XSA  | 3 days ago  |            |
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | XSA  | 3 days ago  |            |

    Example: [RISK-05.8] A person whose only alert is over has no known risks, and a history
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
      When a nurse opens Ade's record
      Then a nurse sees that Ade has no known risks
      And the history that a nurse sees for Ade holds exactly these alerts:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
