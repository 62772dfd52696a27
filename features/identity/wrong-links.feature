Feature: Taking a wrong link back

  @REQ-IDM-04 @must @binds-hc
  Rule: Staff can undo a wrong link: the data leaves the wrong record, the audit of both records stays, and recipients are told

    Example: [IDM-04.1] Another person's risk leaves the wrong record, which tells why
      Given Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And a nurse has opened Chidi's record
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then a nurse sees that Chidi's risk is unavailable, and what to do
      And an identity officer sees on Chidi's record why the link was undone

    Example: [IDM-04.2] Another person's history leaves the wrong record
      Given Gwyn is held at Kirkvale
      And the prison holds these alerts for Gwyn:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And a nurse has opened Chidi's record
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then the history that a nurse sees for Chidi holds exactly these alerts:
        | code | since | until |

    Example: [IDM-04.3] Another person's stay leaves the wrong record
      Given Gwyn is held at Kirkvale
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then a nurse sees these stays of Chidi:
        | prison | since | state |

    Example: [IDM-04.4] The right person's record is as it was
      Given Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then a nurse sees HA as Gwyn's active alerts

    Example: [IDM-04.5] What staff wrote about the one person stays with that person
      Given Gwyn is held at Kirkvale
      And a nurse has completed Gwyn's first-stage assessment
      And Chidi is registered in healthcare without a prison number
      And a nurse has completed Chidi's first-stage assessment
      And an identity officer has linked Chidi's record to Gwyn's prison number
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then a nurse sees exactly the first-stage assessments of Chidi on Chidi's record
      And a nurse sees exactly the first-stage assessments of Gwyn on Gwyn's record

    Example: [IDM-04.6] The audit of the wrong record stays, and tells of the mistake
      Given Gwyn is held at Kirkvale
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And a nurse has opened Chidi's record
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then the audit of Chidi's record tells of these acts:
        | who              | what        |
        | nurse            | opened      |
        | identity officer | changed     |
        | identity officer | carried out |

    Example: [IDM-04.11] The audit of the right person's record stays, and tells of the mistake
      Given Gwyn is held at Kirkvale
      And a nurse has opened Gwyn's record
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then the audit of Gwyn's record tells of these acts:
        | who              | what        |
        | nurse            | opened      |
        | identity officer | carried out |

    Example: [IDM-04.7] The prison is told, and the NHS number leaves its record of the other person
      Given Gwyn is held at Kirkvale
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And an identity officer has recorded Chidi's NHS number as verified
      And within the unlink limit the prison's entry for Gwyn holds Chidi's NHS number as verified
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then within the unlink limit the prison's entry for Gwyn holds Chidi's NHS number as none
      And within the unlink limit an identity officer sees that those who were sent Chidi's information have been told

    Example: [IDM-04.8] The record can be linked to the right person afterwards
      Given Gwyn and Emeka are held at Kirkvale
      And the prison holds an active "XSA" alert for Emeka
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And an identity officer has undone the link of Chidi's record to Gwyn's prison number
      When an identity officer links Chidi's record to Emeka's prison number
      Then a nurse sees XSA as Chidi's active alerts

    Example: [IDM-04.9] A wrong decision in an identity review is taken back like any wrong link
      Given Chidi is registered in healthcare without a prison number
      And Gwyn has the name and the date of birth of Chidi
      And Gwyn is held at Kirkvale
      And the prison holds an active "HA" alert for Gwyn
      And within the identity review limit the one identity review of Chidi and Gwyn is open
      And an identity officer has decided that Chidi and Gwyn are the same person
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then a nurse sees that Chidi's risk is unavailable, and what to do

    Example: [IDM-04.10] A link that does not exist cannot be undone
      Given Ade and Gwyn are held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When an identity officer tries to undo a link of Ade's record to Gwyn's prison number
      Then the change to Ade's record is refused because the record is not linked to that number
      And a nurse sees HA as Ade's active alerts

    Example: [IDM-04.12] Staff are asked to tell of a concern that went out under the wrong number
      Given Gwyn is held at Kirkvale
      And Chidi is registered in healthcare without a prison number
      And an identity officer has linked Chidi's record to Gwyn's prison number
      And a nurse has raised the self-harm concern "Has given his things away" about Chidi
      And within the unlink limit a nurse sees the concern about Chidi as "sent"
      When an identity officer undoes the link of Chidi's record to Gwyn's prison number
      Then within the unlink limit an identity officer sees that those who were sent Chidi's information are to be told
