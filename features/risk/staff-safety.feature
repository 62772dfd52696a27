Feature: The safety of staff

  A clinic is arranged by one person and held by another, and each needs to know at the time.

  @REQ-RISK-07 @must @binds-hc
  Rule: The healthcare system warns of a risk to the staff member or setting when an appointment is booked, and again when it starts

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [RISK-07.<n>] A booking of a person with <alert> with <who>: <because>
      Given the prison holds an active "<alert>" alert for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with   | beside   |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | <with> | <beside> |
      Then Ade's booking is <answer>

      Examples:
        | n | alert  | who                  | with         | beside | answer                             | because                          |
        | 1 | XRF    | a woman alone        | female nurse |        | refused because of a risk to staff | it is a risk to her              |
        | 2 | XSA    | a man alone          | nurse        |        | refused because of a risk to staff | it is a risk to anybody          |
        | 3 | RNO121 | a man alone          | doctor       |        | refused because of a risk to staff | the setting is one to one        |
        | 4 | XRF    | a man alone          | nurse        |        | accepted                           | it is no risk to him             |
        | 5 | XRF    | a woman and a man    | female nurse | doctor | accepted                           | she is not alone                 |
        | 6 | RNO121 | a woman and a man    | female nurse | doctor | accepted                           | the setting is not one to one    |
        | 7 | HA     | a woman alone        | female nurse |        | accepted                           | self-harm is no risk to staff    |

    Example: [RISK-07.8] An alert that is over warns nobody
      Given the prison holds these alerts for Ade:
        | code | since       | until     |
        | XRF  | 40 days ago | yesterday |
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is accepted

    Example: [RISK-07.9] Another person's alert warns nobody
      Given Bronagh is held at Kirkvale
      And the prison holds an active "XRF" alert for Bronagh
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is accepted

    Example: [RISK-07.10] Whoever knows of the risk can book all the same
      Given the prison holds an active "XRF" alert for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is refused because of a risk to staff
      And Ade's booking is accepted when a clinic clerk books it knowing of a risk to staff

    Example: [RISK-07.11] Risk information that is not available is not taken for safety
      Given the prison's risk information for Ade is failing
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is refused because risk information is not available

    Example: [RISK-07.12] A change of clinician warns like a booking
      Given a clinic clerk has booked these appointments for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      And the prison holds an active "XRF" alert for Ade
      When a clinic clerk tries to move Ade's "Review" to:
        | with         |
        | female nurse |
      Then Ade's booking is refused because of a risk to staff

    Example: [RISK-07.13] A risk that was acknowledged at booking warns again at the start
      Given the prison holds an active "XRF" alert for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is accepted when a clinic clerk books it knowing of a risk to staff
      And a female nurse starts Ade's "Review" and is warned of a risk to staff
      And a female nurse starts Ade's "Review" knowing of the risk

    @via-browser
    Example: [RISK-07.18] Whoever books and whoever starts is warned, each at the time
      Given the prison holds an active "XRF" alert for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is refused because of a risk to staff
      And Ade's booking is accepted when a clinic clerk books it knowing of a risk to staff
      And a female nurse starts Ade's "Review" and is warned of a risk to staff

    Example: [RISK-07.14] A risk that arose after booking warns at the start, before any notice of it
      Given a clinic clerk has booked these appointments for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      And the prison keeps its notices about Ade back
      When the prison adds an active "XSA" alert for Ade
      Then a nurse starts Ade's "Review" and is warned of a risk to staff

    Example: [RISK-07.15] A risk that is over warns nobody at the start
      Given a clinic clerk has booked these appointments for Ade:
        | name   | day      | from  | to    | place                     | with  |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | nurse |
      And the prison holds an active "XSA" alert for Ade
      When the prison ends Ade's "XSA" alert
      Then a nurse starts Ade's "Review" without a warning

    Example: [RISK-07.16] A risk to a woman alone warns nobody at the start when a man is there as well
      Given the prison holds an active "XRF" alert for Ade
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         | beside |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse | doctor |
      Then a female nurse starts Ade's "Review" without a warning

    Example: [RISK-07.17] A risk that was known before still warns while the prison does not answer
      Given the prison holds an active "XRF" alert for Ade
      And a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day      | from  | to    | place                     | with         |
        | Review | tomorrow | 10:15 | 10:45 | Kirkvale treatment room 1 | female nurse |
      Then Ade's booking is refused because of a risk to staff
