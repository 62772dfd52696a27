Feature: Care before an NHS number is known

  @REQ-IDM-05 @must @binds-hc
  Rule: The healthcare system lets staff receive and treat a person without an NHS number, and keeps a trace open until one is found

    Example: [IDM-05.1] The first-stage assessment is completed without an NHS number
      Given Ade is held at Kirkvale
      When a nurse completes Ade's first-stage assessment
      Then a nurse sees exactly the first-stage assessments of Ade on Ade's record
      And the one first-stage assessment to be done for Ade is closed
      And the one trace for Ade is open

    Example: [IDM-05.2] Risk is seen without an NHS number
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When a nurse opens Ade's record
      Then a nurse sees HA as Ade's active alerts
      And the one trace for Ade is open

    Example: [IDM-05.3] A reception without an NHS number asks for a trace
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then within the trace limit the one trace for Ade is open

    Example: [IDM-05.4] A trace ends when the number is verified
      Given Ade is held at Kirkvale
      And within the trace limit the one trace for Ade is open
      When an identity officer records Ade's NHS number as verified
      Then within the trace limit the one trace for Ade is closed

    Example: [IDM-05.5] A candidate does not end the trace
      Given Ade is held at Kirkvale
      And within the trace limit the one trace for Ade is open
      When an identity officer records Ade's NHS number as candidate
      Then throughout the trace limit the one trace for Ade is open

    Example: [IDM-05.6] Further notices do not ask for a second trace
      Given Ade is held at Kirkvale
      And the prison repeats its notices about Ade
      When Ade moves to another cell
      Then within the trace limit the one trace for Ade is open
      And throughout the trace limit the one trace for Ade is open

    Example: [IDM-05.7] A trace that has ended is not asked for again
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as verified
      And within the trace limit the one trace for Ade is closed
      When Ade moves to another cell
      Then throughout the trace limit the one trace for Ade is closed

    Example: [IDM-05.8] A number that proves wrong opens the trace again
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as verified
      And within the trace limit the one trace for Ade is closed
      When an identity officer records Ade's NHS number as none
      Then within the trace limit the one trace for Ade is open

    Example: [IDM-05.9] The trace goes with the person to another prison
      Given Ade is held at Kirkvale
      And within the trace limit the one trace for Ade is open
      When Ade is transferred to Harrowmere
      Then throughout the trace limit the one trace for Ade is open

    Example: [IDM-05.10] Somebody whom the prison has not named is assessed and traced as well
      Given Chidi is registered in healthcare without a prison number
      When a nurse completes Chidi's first-stage assessment
      Then a nurse sees exactly the first-stage assessments of Chidi on Chidi's record
      And within the trace limit the one trace for Chidi is open

    Example: [IDM-05.11] One person's verified number does not end another's trace
      Given Ade and Emeka are held at Kirkvale
      And within the trace limit the one trace for Emeka is open
      When an identity officer records Ade's NHS number as verified
      Then within the trace limit the one trace for Ade is closed
      And the one trace for Emeka is open

    Example: [IDM-05.12] Two numbers that turn out to be one person's leave one trace
      Given Emeka and Gwyn are held at Kirkvale
      And within the trace limit the one trace for Emeka is open
      And within the trace limit the one trace for Gwyn is open
      When the prison merges Emeka's number into Gwyn's
      Then within the trace limit and from then on the one trace for Gwyn is open
