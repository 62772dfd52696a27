Feature: Self-harm history in one place

  A history of self-harm was missed because it was spread over more than a hundred pages of notes.

  @REQ-RISK-09 @should @binds-hc
  Rule: The healthcare system lists self-harm history, coded and in free text, in one place, one action away from the summary

    Example: [RISK-09.1] Every coded entry is listed, and nothing else as coded
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       | until      |
        | HS   | 40 days ago | 9 days ago |
        | XSA  | 3 days ago  |            |
      And Ade's record holds these problems:
        | code      | words                     |
        | 248062006 | Self-injurious behaviour  |
        | 82313006  | Suicide attempt           |
        | 195967001 | Asthma                    |
      When a nurse opens Ade's record
      Then the self-harm history that a nurse sees for Ade holds HS and 248062006 and 82313006 as its coded entries

    Example: [RISK-09.2] Finds in free text are marked as such, with the warning that there may be more
      Given Ade is held at Kirkvale
      And among the notes of Ade's record, of the long record volume, are:
        | note                                                    | because     |
        | Disclosed self-harm as a teenager                       | plain       |
        | Scars on forearm, denies recent slef harm               | misspelt    |
        | Hx DSH x2, last in 2019                                 | abbreviated |
        | Mother reports two o/d while at school                  | abbreviated |
      When a nurse opens Ade's record
      Then the self-harm history that a nurse sees for Ade marks its finds in free text, counts them and warns that there may be more

    Example: [RISK-09.3] Another person's history is not listed
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And Ade's record holds these problems:
        | code      | words                    |
        | 248062006 | Self-injurious behaviour |
      And Bronagh's record holds these problems:
        | code     | words           |
        | 82313006 | Suicide attempt |
      When a nurse opens Bronagh's record
      Then the self-harm history that a nurse sees for Bronagh holds 82313006 as its coded entries
      And the self-harm history that a nurse sees for Ade holds 248062006 as its coded entries

    Example: [RISK-09.4] Notes are looked into although something is coded
      Given Ade is held at Kirkvale
      And Ade's record holds these problems:
        | code     | words           |
        | 82313006 | Suicide attempt |
      And among the notes of Ade's record, of the long record volume, are:
        | note                              |
        | Disclosed self-harm as a teenager |
      When a nurse opens Ade's record
      Then the self-harm history that a nurse sees for Ade holds 82313006 as its coded entries
      And the self-harm history that a nurse sees for Ade marks its finds in free text, counts them and warns that there may be more
