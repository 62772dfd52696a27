Feature: Risk that can be stated

  A clinician who opens a record can say at once what the risk is and how old that knowledge is.

  @REQ-UI-03 @must @binds-hc
  Rule: A clinician can state a person's current risk and its age within the risk statement limit of opening the record

    Background:
      Given Ade is held at Kirkvale
      And the prison holds these alerts for Ade:
        | code | since       |
        | HA   | 14 days ago |
        | XSA  | 3 days ago  |

    @via-browser
    Example: [UI-03.1] Risk and its age are in sight without doing anything
      When a nurse opens Ade's record
      Then within the risk statement limit a nurse can state the active risk of Ade and its age

    @via-browser
    Example: [UI-03.2] Old risk says that it is old, and since when
      Given a nurse has opened Ade's record
      But the prison's risk information for Ade is failing
      When a nurse opens Ade's record
      Then within the risk statement limit a nurse can state that the risk of Ade is not current, and since when

    @via-browser
    Example: [UI-03.3] Whoever is read to hears of risk first
      When a nurse opens Ade's record
      Then the risk of Ade comes first in what a nurse reads
