Feature: Clinical work while the prison cannot be reached

  Two separate systems must not fall together.

  @REQ-RES-01 @must @core @binds-hc
  Rule: Clinical work continues when the prison or the link is down, with the prison's information labelled by its age

    @serial @slow
    Scenario Outline: [RES-01.<n>] Notes, prescriptions and appointments are kept while the link is <state>
      Given Ade is held at Kirkvale
      And the link to the prison is <state>
      When a nurse does this clinical work for Ade:
        | work         | words                             |
        | note         | Cough for a week, chest clear     |
        | prescription | Amoxicillin 500 mg three times    |
        | appointment  | Review                            |
      Then a nurse sees exactly this clinical work on Ade's record:
        | work         | words                             |
        | note         | Cough for a week, chest clear     |
        | prescription | Amoxicillin 500 mg three times    |
        | appointment  | Review                            |

      Examples:
        | n | state       | because                    |
        | 1 | unreachable | the connection is dropped  |
        | 2 | silent      | no answer comes            |
        | 3 | failing     | the prison's system is ill |

    @serial
    Scenario Outline: [RES-01.<n>] Who does nothing else can still keep a <work> while the link is unreachable
      Given Ade is held at Kirkvale
      And the link to the prison is unreachable
      When a nurse does this clinical work for Ade:
        | work   | words   |
        | <work> | <words> |
      Then a nurse sees exactly this clinical work on Ade's record:
        | work   | words   |
        | <work> | <words> |

      Examples:
        | n | work         | words                         |
        | 6 | note         | Cough for a week, chest clear |
        | 7 | prescription | Amoxicillin 500 mg three times |
        | 8 | appointment  | Review                        |

    @serial
    Example: [RES-01.4] What the prison told before is shown with its age
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      And the link to the prison is unreachable
      When a nurse opens Ade's record
      Then a nurse sees that Ade's risk is not current, and since when
      And a nurse sees HA as Ade's active alerts

    @serial
    Example: [RES-01.5] What the prison told before stays as long as an outage may last
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      When the link to the prison is unreachable
      Then throughout the outage limit a nurse sees HA as Ade's active alerts
      And a nurse sees that Ade's risk is not current, and since when
