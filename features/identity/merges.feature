Feature: Prison numbers that merge

  The prison finds that two numbers belong to one person, keeps one and removes the other. What was held under the
  removed number still counts.

  @REQ-IDM-03 @must @core @binds-hc
  Rule: When prison numbers merge, the healthcare system moves links and waiting messages to the surviving number and keeps the history

    Example: [IDM-03.1] An alert held under the removed number shows under the surviving one
      Given Emeka and Gwyn are held at Kirkvale
      And the prison holds an active "HA" alert for Emeka
      And a nurse has opened Emeka's record
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And a nurse sees HA as Gwyn's active alerts
      And an identity officer sees Emeka's number among the earlier numbers of Gwyn's record

    Example: [IDM-03.2] What the prison had before the merge is not sent again
      Given Emeka and Gwyn are held at Kirkvale
      And an identity officer has recorded Emeka's NHS number as verified
      And within the merge limit the prison's entry for Emeka holds Emeka's NHS number as verified
      When the prison merges Emeka's number into Gwyn's
      Then throughout the merge limit the prison has been sent one NHS number for Gwyn
      And the prison's entry for Gwyn holds Emeka's NHS number as verified

    Example: [IDM-03.3] The merge is followed when nobody looks
      Given Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Emeka's first-stage assessment
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit a nurse sees exactly the first-stage assessments of Emeka on Gwyn's record

    Example: [IDM-03.4] What staff wrote under the removed number is kept
      Given Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Emeka's first-stage assessment
      And a nurse has completed Gwyn's first-stage assessment
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And a nurse sees exactly the first-stage assessments of Emeka and Gwyn on Gwyn's record

    @slow
    Example: [IDM-03.5] A message that waits goes out under the surviving number, once
      Given Emeka and Gwyn are held at Kirkvale
      And the prison stops taking NHS numbers for Emeka
      And an identity officer has recorded Emeka's NHS number as verified
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit the prison's entry for Gwyn holds Emeka's NHS number as verified
      And within the merge limit the prison has been sent one NHS number for Gwyn
      And throughout the merge limit the prison's entry for Gwyn holds Emeka's NHS number as verified
      And throughout the merge limit the prison has been sent one NHS number for Gwyn

    Example: [IDM-03.6] Nothing is doubled when the notice comes twice
      Given Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Emeka's first-stage assessment
      And the prison has merged Emeka's number into Gwyn's
      And within the merge limit looking up Emeka's number leads to Gwyn's record
      When the prison repeats its notices about Emeka
      Then within the merge limit and from then on a nurse sees exactly the first-stage assessments of Emeka on Gwyn's record
      And looking up Emeka's number leads to Gwyn's record

    Example: [IDM-03.7] The surviving number may be new to healthcare
      Given Emeka is held at Kirkvale
      And a nurse has completed Emeka's first-stage assessment
      And the prison keeps its notices about Gwyn back
      And Gwyn is received at Kirkvale
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And a nurse sees exactly the first-stage assessments of Emeka on Gwyn's record

    Example: [IDM-03.8] A notice of reception that comes after the merge makes no second record
      Given Emeka is held at Kirkvale
      And the prison keeps its notices about Gwyn back
      And Gwyn is received at Kirkvale
      And the prison has merged Emeka's number into Gwyn's
      When the prison's notices about Gwyn arrive
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And throughout the merge limit looking up Emeka's number leads to Gwyn's record

    Example: [IDM-03.9] A merge of which no notice comes is followed when the old record is opened
      Given Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Emeka's first-stage assessment
      And the prison keeps its notices about Emeka back
      And the prison has merged Emeka's number into Gwyn's
      When a nurse opens Emeka's record
      Then a nurse sees exactly the first-stage assessments of Emeka on Gwyn's record
      And looking up Emeka's number leads to Gwyn's record

    Example: [IDM-03.10] Two verified NHS numbers are for staff to decide on
      Given Emeka and Gwyn are held at Kirkvale
      And an identity officer has recorded Emeka's NHS number as verified
      And an identity officer has recorded Gwyn's NHS number as verified
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And the one identity review of Emeka and Gwyn is open
      And an identity officer sees Gwyn's NHS number on Gwyn's record

    Example: [IDM-03.11] A merge leaves everybody else alone
      Given Ade, Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Ade's first-stage assessment
      And the prison holds an active "HA" alert for Emeka
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up Emeka's number leads to Gwyn's record
      And a nurse sees exactly the first-stage assessments of Ade on Ade's record
      And a nurse sees that Ade has no known risks

    Scenario Outline: [IDM-03.<n>] Of two merges in a row, the last record has what was held, and the number <removed> had
      Given Ade, Emeka and Gwyn are held at Kirkvale
      And a nurse has completed Ade's first-stage assessment
      And the prison has merged Ade's number into Emeka's
      And within the merge limit looking up Ade's number leads to Emeka's record
      When the prison merges Emeka's number into Gwyn's
      Then within the merge limit looking up <removed>'s number leads to Gwyn's record
      And an identity officer sees <removed>'s number among the earlier numbers of Gwyn's record
      And a nurse sees exactly the first-stage assessments of Ade on Gwyn's record

      Examples:
        | n  | removed |
        | 12 | Ade     |
        | 13 | Emeka   |
