Feature: A choice that the prison does not hear of

  Whether someone registered with a GP is a matter between them and healthcare. Beside these examples, every message to
  the prison in every other example is searched for it.

  @REQ-GMS-08 @must @core @binds-hc
  Rule: The healthcare system never sends a registration decision or a registration status to the prison

    Background:
      Given Ade is held at Kirkvale

    Scenario Outline: [GMS-08.<n>] Somebody who <choice> is the subject of a message like anybody else
      Given a nurse has explained registration to Ade, who <choice>
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the safety message receipt limit the prison has been sent the "concern" about Ade, and nothing that tells of registration

      Examples:
        | n | choice              |
        | 1 | chooses to register |
        | 2 | chooses to decline |
        | 3 | chooses to decide later |

    Example: [GMS-08.4] Nothing of a whole journey, from the explanation to the withdrawal
      Given a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      And a doctor has placed a medical hold on Ade until in 5 days
      And an identity officer has recorded Ade's NHS number as verified
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      When a nurse records that Ade withdraws consent to registration
      Then within the safety message receipt limit the prison has been sent the "concern" about Ade, and nothing that tells of registration
      And within the safety message receipt limit the prison has been sent the "medical hold" about Ade, and nothing that tells of registration

    Scenario Outline: [GMS-08.<n>] An appointment called "<title>" has another name on the slip
      When a nurse books these appointments for Ade:
        | name    | day      | from  | to    | place                     | about              |
        | <title> | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | Declined last week |
      Then within the appointment event limit the prison has been sent the "appointment booking" about Ade, and nothing that tells of registration

      Examples:
        | n | title                      |
        | 5 | GP registration, 2nd talk  |
        | 6 | GMS form                   |
        | 7 | CONSENT TO REGISTER        |
