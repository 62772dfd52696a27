Feature: Medicines in the cell of a person in crisis

  @REQ-RISK-10 @must @binds-hc
  Rule: When an ACCT opens for a person who holds medicines in possession, the healthcare system raises a medicines review at once

    Example: [RISK-10.1] The clinician who answers for the medicines is asked to review them
      Given Ade is held at Kirkvale
      And Ade holds medicines in possession
      When the prison adds an active "HA" alert for Ade
      Then within the medicines review limit 1 review of Ade's medicines is asked of the doctor

    Example: [RISK-10.2] Several medicines need one review
      Given Ade is held at Kirkvale
      And Ade holds medicines in possession
      And Ade holds medicines in possession
      When the prison adds an active "HA" alert for Ade
      Then within the medicines review limit 1 review of Ade's medicines is asked of the doctor

    Example: [RISK-10.3] A repeated notice asks for no second review
      Given Ade is held at Kirkvale
      And Ade holds medicines in possession
      And the prison holds an active "HA" alert for Ade
      And within the medicines review limit 1 review of Ade's medicines is asked of the doctor
      When the prison repeats its notice of Ade's "HA" alert
      Then throughout the medicines review limit 1 review of Ade's medicines is asked of the doctor

    Example: [RISK-10.4] A review that is done is not asked for again
      Given Ade is held at Kirkvale
      And Ade holds medicines in possession
      And the prison holds an active "HA" alert for Ade
      And within the medicines review limit 1 review of Ade's medicines is asked of the doctor
      And the doctor has done each review of Ade's medicines
      When the prison repeats its notice of Ade's "HA" alert
      Then throughout the medicines review limit 1 review of Ade's medicines is asked of the doctor

    Scenario Outline: [RISK-10.<n>] A person who <medicines> needs no review, and another does
      Given Ade and Bronagh are held at Kirkvale
      And Ade <medicines>
      And Bronagh holds medicines in possession
      And the prison holds an active "<code>" alert for Ade
      When the prison adds an active "HA" alert for Bronagh
      Then within the medicines review limit 1 review of Bronagh's medicines is asked of the doctor
      And throughout the medicines review limit 0 reviews of Ade's medicines are asked of the doctor

      Examples:
        | n | medicines                           | code | because                               |
        | 5 | takes no medicines                  | HA   | there is nothing to review            |
        | 6 | is given each dose by staff         | HA   | no supply is in the cell              |
        | 7 | held medicines in possession before | HA   | the supply has been taken back        |
        | 8 | holds medicines in possession       | HA1  | post-closure opens no ACCT            |
        | 9 | holds medicines in possession       | XSA  | risk to staff is no risk of self-harm |

    Example: [RISK-10.10] Another person's medicines are not reviewed
      Given Ade, Bronagh and Dilys are held at Kirkvale
      And Bronagh holds medicines in possession
      And Dilys holds medicines in possession
      And the prison holds an active "HA" alert for Ade
      When the prison adds an active "HA" alert for Dilys
      Then within the medicines review limit 1 review of Dilys's medicines is asked of the doctor
      And throughout the medicines review limit 0 reviews of Bronagh's medicines are asked of the doctor
      And within the medicines review limit 0 reviews of Ade's medicines are asked of the doctor
