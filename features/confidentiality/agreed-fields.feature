Feature: Nothing leaves healthcare but what was agreed

  What is not on the list was never agreed, however harmless it looks. Beside these examples, every message to the
  prison in every other example is compared with the list.

  @REQ-CONF-01 @must @core @binds-hc
  Rule: Every message to the prison contains only the fields on the published allow-list for its type

    Background:
      Given Ade is held at Kirkvale

    Example: [CONF-01.1] A booking whose clinical side is recorded in full
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     | urgency | about                       |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | urgent  | Chest pain since the summer |
      Then within the appointment event limit the prison has been sent the "appointment booking" about Ade, with what is agreed and no more

    Example: [CONF-01.2] A change
      Given these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      Then within the appointment event limit the prison has been sent the "appointment change" about Ade, with what is agreed and no more

    Example: [CONF-01.3] A cancellation
      Given these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then within the appointment event limit the prison has been sent the "appointment cancellation" about Ade, with what is agreed and no more

    Example: [CONF-01.4] A booking outside the prison, with its escort
      When a nurse books an outside appointment "Scan" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 4 days | 10:00 | 11:00 | Northmoor Hospital | 13:00     |
      Then within the appointment event limit the prison has been sent the "appointment booking" about Ade, with what is agreed and no more

    Example: [CONF-01.5] A self-harm concern
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the safety message receipt limit the prison has been sent the "concern" about Ade, with what is agreed and no more

    Example: [CONF-01.6] A medical hold
      When a doctor places a medical hold on Ade until in 5 days
      Then within the safety message receipt limit the prison has been sent the "medical hold" about Ade, with what is agreed and no more

    Example: [CONF-01.7] The end of a medical hold
      Given a nurse has placed a medical hold on Ade until in 5 days
      When a nurse lifts the medical hold on Ade
      Then within the safety message receipt limit the prison has been sent the "end of a medical hold" about Ade, with what is agreed and no more

    Example: [CONF-01.8] An NHS number
      When an identity officer records Ade's NHS number as verified
      Then within the safety message receipt limit the prison has been sent the "NHS number" about Ade, with what is agreed and no more

    Example: [CONF-01.9] An NHS number that is taken back
      Given an identity officer has recorded Ade's NHS number as verified
      When an identity officer records Ade's NHS number as none
      Then within the safety message receipt limit the prison has been sent the "end of an NHS number" about Ade, with what is agreed and no more

    Example: [CONF-01.10] A question tells nothing
      When a doctor opens Ade's record
      Then the prison has been asked about Ade, and told nothing by it
