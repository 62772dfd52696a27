Feature: How often the exchange goes wrong

  Without a count, nobody can tell whether double entry and its errors have become fewer.

  @REQ-DQ-03 @should @binds-hc
  Rule: A monthly report counts mismatched, late, rejected, unmatched and re-keyed items for each establishment

    @serial
    Example: [DQ-03.1] What the prison refuses is rejected
      Given Ade is held at Ashwater
      And the prison rejects concerns about Ade
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the concern receipt limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 1        | 0         | 0        |

    @serial
    Example: [DQ-03.2] What nobody confirms in time is late
      Given Ade is held at Ashwater
      And the prison does not answer concerns about Ade
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the unconfirmed concern limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 1    | 0        | 0         | 0        |

    @serial
    Example: [DQ-03.3] Somebody who could be another person is unmatched
      Given Chidi is registered in healthcare without a prison number
      And Gwyn is the twin of Chidi
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When Gwyn is received at Ashwater
      Then within the identity review limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 0        | 1         | 0        |

    @serial
    Example: [DQ-03.4] What both systems have changed is mismatched
      Given Ade is held at Ashwater
      And the prison keeps its notices about Ade back
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Ashwater treatment room 1 |
      And a nurse has Ade's "Review" open
      And the prison has moved Ade's "Review" to:
        | from  | to    |
        | 14:00 | 14:30 |
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse moves Ade's "Review" to:
        | from  | to    |
        | 11:00 | 11:30 |
      Then within the conflict limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 1          | 0    | 0        | 0         | 0        |

    @serial
    Example: [DQ-03.5] What staff have told by hand is re-keyed
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Ashwater
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse tells the prison of Ade's "Review" by hand
      Then within the worklist limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 0        | 0         | 1        |

    @serial
    Example: [DQ-03.6] What arrives counts as nothing, and nothing was entered by hand
      Given Ade is held at Ashwater
      And the prison accepts concerns about Ade
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then throughout the concern receipt limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 0        | 0         | 0        |
      And within the concern receipt limit a nurse sees the concern about Ade as "received"

    @serial
    Example: [DQ-03.7] What goes wrong at one prison is not counted at another
      Given Ade is held at Harrowmere
      And the prison rejects concerns about Ade
      And a clinic clerk has noted the exchange report of Ashwater for this month
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then throughout the concern receipt limit a clinic clerk sees that the exchange report of Ashwater for this month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 0        | 0         | 0        |
      And within the concern receipt limit a nurse sees the concern about Ade as "rejected"

    @serial
    Example: [DQ-03.8] What goes wrong this month is not counted for the last
      Given Ade is held at Ashwater
      And the prison rejects concerns about Ade
      And a clinic clerk has noted the exchange report of Ashwater for last month
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then throughout the concern receipt limit a clinic clerk sees that the exchange report of Ashwater for last month has since counted:
        | mismatched | late | rejected | unmatched | re-keyed |
        | 0          | 0    | 0        | 0         | 0        |
      And within the concern receipt limit a nurse sees the concern about Ade as "rejected"
