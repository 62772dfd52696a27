Feature: What goes on with a person, and what stays with the prison

  A planned move in a discharge letter is a danger; a handover without a known risk of self-harm is one too.

  @REQ-CONF-06 @must @binds-hc
  Rule: Security-sensitive prison information stays out of what goes to a GP; self-harm risk confirmed by a clinician goes with the handover

    Background:
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Synthetic Street as registered

    Example: [CONF-06.1] Alerts of the prison's security stay out of the discharge summary
      Given the prison holds these alerts for Ade:
        | code | since      | description                  |
        | XA   | 3 days ago |                              |
        | ZZ1  | yesterday  | Informs on Rook and Bullfinch |
      And a nurse has opened Ade's record
      When a doctor writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit a practice has been sent "Asthma" about Ade, and nothing of "Bullfinch" or "Arsonist"

    Example: [CONF-06.2] A planned move stays out of it, though the record is alarmed about it
      Given Ade takes the time-critical "Sodium valproate"
      And the prison has planned Ade's move to Harrowmere for in 3 days at 17:00
      And within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" before departure, due by in 3 days at 17:00
      When a doctor writes the discharge summary "Epilepsy, on valproate" of Ade
      Then within the delivery limit a practice has been sent "Epilepsy" about Ade, and nothing of "Harrowmere" or "travelling"

    Example: [CONF-06.3] A risk of self-harm that a clinician has confirmed goes along, whether or not the letter says so
      Given a doctor has confirmed Ade's risk of self-harm
      When a nurse writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit a practice has been told of Ade's risk of self-harm

    Example: [CONF-06.4] An alert of the prison's that no clinician has confirmed does not go along
      Given the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      When a doctor writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit a practice has been sent "Asthma" about Ade, and nothing of "self-harm" or "ACCT"

    Example: [CONF-06.5] A risk that a clinician has ruled out does not go along
      Given a doctor has confirmed Ade's risk of self-harm
      And a doctor has ruled out Ade's risk of self-harm
      When a doctor writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit a practice has been sent "Asthma" about Ade, and nothing of "self-harm" or "suicide"

    Example: [CONF-06.6] Another person's risk does not go along
      Given Bronagh is held at Kirkvale
      And a doctor has confirmed Bronagh's risk of self-harm
      When a doctor writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit a practice has been sent "Asthma" about Ade, and nothing of "self-harm" or "suicide"

    Example: [CONF-06.7] A person's own request brings out the health record, and holds the prison's part for review
      Given the prison holds these alerts for Ade:
        | code | since      | description                  |
        | XEL  | yesterday  | Informs on Rook and Bullfinch |
      And a nurse has opened Ade's record
      And Ade's record holds these problems:
        | code      | words  |
        | 195967001 | Asthma |
      When a privacy officer answers Ade's request for what is held about them
      Then Ade is given "Asthma", and nothing of "Bullfinch" or "XEL"
      And what the prison said of Ade is held for review before any of it is given out

    Example: [CONF-06.8] A request brings out nothing of a planned move
      Given Ade takes the time-critical "Sodium valproate"
      And the prison has planned Ade's move to Harrowmere for in 3 days at 17:00
      And within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" before departure, due by in 3 days at 17:00
      When a privacy officer answers Ade's request for what is held about them
      Then Ade is given "Sodium valproate", and nothing of "Harrowmere" or "travelling"
      And what the prison said of Ade is held for review before any of it is given out

    Example: [CONF-06.9] A request brings out nothing of anybody else
      Given Bronagh is held at Kirkvale
      And Chidi is held at Kirkvale
      And Ade's record holds these problems:
        | code      | words  |
        | 195967001 | Asthma |
      And Bronagh's record holds these problems:
        | code     | words             |
        | 44054006 | Diabetes mellitus |
      And Chidi's record holds these problems:
        | code     | words    |
        | 84757009 | Epilepsy |
      When a privacy officer answers Ade's request for what is held about them
      Then Ade is given "Asthma", and nothing of "Diabetes" or "Epilepsy"
