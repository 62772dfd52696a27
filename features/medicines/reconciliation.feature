Feature: Medicines reconciled on the way in

  Until medicines are reconciled nobody knows what the person ought to be taking.

  @REQ-MED-01 @should @binds-hc
  Rule: The healthcare system shows medicines reconciliation and requires it before the second-stage assessment ends, or a recorded exception

    Scenario Outline: [MED-01.<n>] On day <day> a reconciliation that was not done is <state>
      Given Ade is held at Kirkvale since <since>
      When a nurse opens Ade's record
      Then a nurse sees the reconciliation of Ade's medicines as <state>

      Examples:
        | n | day | since      | state               |
        | 1 | 1   | yesterday  | to be done          |
        | 2 | 6   | 6 days ago | to be done          |
        | 3 | 7   | 7 days ago | reported as missing |
        | 4 | 8   | 8 days ago | reported as missing |

    Example: [MED-01.5] Without a reconciliation the second-stage assessment does not end
      Given Ade is held at Kirkvale
      When a nurse tries to complete Ade's second-stage assessment
      Then Ade's second-stage assessment is refused for want of a reconciliation
      And a nurse sees the reconciliation of Ade's medicines as to be done

    Scenario Outline: [MED-01.<n>] With a reconciliation on day <day> the second-stage assessment ends
      Given Ade is held at Kirkvale since <since>
      And a nurse has reconciled Ade's medicines
      When a nurse tries to complete Ade's second-stage assessment
      Then Ade's second-stage assessment is complete
      And a nurse sees the reconciliation of Ade's medicines as done

      Examples:
        | n | day | since      |
        | 6 | 1   | yesterday  |
        | 7 | 8   | 8 days ago |

    Example: [MED-01.8] With a recorded exception the second-stage assessment ends
      Given Ade is held at Kirkvale
      And a nurse has tried to except the reconciliation of Ade's medicines, saying "The GP does not answer"
      When a nurse tries to complete Ade's second-stage assessment
      Then Ade's second-stage assessment is complete
      And a nurse sees the reconciliation of Ade's medicines as excepted

    Example: [MED-01.9] An exception without a reason is none
      Given Ade is held at Kirkvale
      And a nurse has tried to except the reconciliation of Ade's medicines, saying " "
      When a nurse tries to complete Ade's second-stage assessment
      Then Ade's second-stage assessment is refused for want of a reconciliation
      And a nurse sees the reconciliation of Ade's medicines as to be done

    Example: [MED-01.10] A reconciliation is that of one person alone
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has reconciled Bronagh's medicines
      When a nurse tries to complete Ade's second-stage assessment
      Then Ade's second-stage assessment is refused for want of a reconciliation
      And a nurse sees the reconciliation of Ade's medicines as to be done
      And a nurse sees the reconciliation of Bronagh's medicines as done

    Example: [MED-01.11] The reason for an exception is kept
      Given Ade is held at Kirkvale since 8 days ago
      When a nurse tries to except the reconciliation of Ade's medicines, saying "The GP does not answer"
      Then a nurse sees the reconciliation of Ade's medicines as excepted, because "The GP does not answer"
