Feature: Risk at the point of need

  @REQ-RISK-01 @must @core @binds-hc
  Rule: When a person's record is opened, the healthcare system shows in it every active risk alert that the clinician's role may see
    Background:
      Given Ade is held at Kirkvale

    Example: [RISK-01.1] Risk to self and risk to staff are shown together
      Given the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | today       |
      When a nurse opens Ade's record
      Then a nurse sees exactly these alerts on Ade's record:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | today       |

    Scenario Outline: [RISK-01.<n>] A <kind> alert is shown
      Given the prison holds an active "<code>" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees exactly these alerts on Ade's record:
        | code   | since     |
        | <code> | yesterday |

      Examples:
        | n | code   | kind                  |
        | 2 | HC     | self-harm in custody  |
        | 3 | XRF    | risk to females       |
        | 4 | XEL    | escape list           |
        | 5 | VU     | vulnerability         |
        | 6 | RNO121 | no one-to-one contact |
      @via-browser @both-ways
      Examples:
        | n  | code   | kind                  |
        | 17 | RNO121 | no one-to-one contact |

    Example: [RISK-01.7] More alerts than fit in one answer of the prison are all shown
      Given the prison holds these alerts for Ade:
        | code   | since      |
        | XSA    | 3 days ago |
        | XRF    | 3 days ago |
        | XEL    | 3 days ago |
        | XA     | 3 days ago |
        | XVL    | 3 days ago |
        | XHT    | 3 days ago |
        | VU     | 3 days ago |
        | VI     | 3 days ago |
        | VIP    | 3 days ago |
        | RNO121 | 3 days ago |
        | HC     | 3 days ago |
        | HS     | 3 days ago |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.8] Nobody's alerts are shown on another person's record
      Given Bronagh is held at Kirkvale
      And Dilys is held at Kirkvale
      And the prison holds an active "XSA" alert for Ade
      And the prison holds an active "HA" alert for Bronagh
      When a nurse opens Bronagh's record
      Then a nurse sees that Dilys has no known risks
      And a nurse sees all that the prison holds for Bronagh, as far as the role may
      And a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.9] An alert with a code that healthcare does not know is shown as received
      Given the prison holds these alerts for Ade:
        | code | since      | description          |
        | XZQ  | 3 days ago | Synthetic new hazard |
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.10] A role sees the alerts it may see, and is told that others are withheld
      Given the prison holds an active "HA" alert for Ade
      When a clinic clerk opens Ade's record
      Then a clinic clerk sees all that the prison holds for Ade, as far as the role may
      And a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.11] An alert that the prison adds later is shown as well
      Given the prison holds an active "XSA" alert for Ade
      And a nurse has opened Ade's record
      When the prison adds an active "HA" alert for Ade
      Then within the risk update limit a nurse sees HA and XSA as Ade's active alerts
      And a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.13] A role that may see one kind of alert sees that kind alone
      Given the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |
      When a clinic clerk opens Ade's record
      Then a clinic clerk sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.14] An alert that no clinician may see is withheld, which is not the same as none
      Given the prison holds an active "DOCGM" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.16] An alert that begins tomorrow is not active today
      Given the prison holds these alerts for Ade:
        | code | since      |
        | XSA  | 3 days ago |
        | XRF  | tomorrow   |
      When a nurse opens Ade's record
      Then a nurse sees XSA as Ade's active alerts
      And a nurse sees all that the prison holds for Ade, as far as the role may

    Example: [RISK-01.15] An alert that the prison takes back as a mistake is shown no longer
      Given the prison holds an active "XSA" alert for Ade
      And the prison holds an active "XRF" alert for Ade
      And a nurse has opened Ade's record
      When the prison takes back Ade's "XRF" alert
      Then within the risk update limit a nurse sees XSA as Ade's active alerts
      And a nurse sees all that the prison holds for Ade, as far as the role may

    @serial
    Example: [RISK-01.12] Risk is there before the clinician has to wait for it
      Given the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then time after time a nurse sees the "HA" alert on Ade's record within the risk opening limit
