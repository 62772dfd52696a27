Feature: Discharge summaries that arrive

  A summary that was sent and never received helps nobody.

  @REQ-REL-04 @must @binds-hc
  Rule: The discharge summary goes electronically to the registered or chosen practice, and its delivery is confirmed or chased

    Scenario Outline: [REL-04.<n>] The summary goes to the practice at which the registration is <registration>
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the registration of Ade with Invented Lane as <registration>
      And a nurse has recorded the registration of Bronagh with Synthetic Street as registered
      When a doctor writes the discharge summary "Epilepsy, on lamotrigine" of Ade
      Then within the delivery limit Invented Lane holds the one discharge summary "Epilepsy, on lamotrigine" of Ade
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery  | chased |
        | Ade | delivered | no     |
      And no practice holds a discharge summary of Bronagh

      Examples:
        | n | registration | because                       |
        | 1 | registered   | it is the person's practice   |
        | 2 | not answered | it is the one that was chosen |

    Scenario Outline: [REL-04.<n>] A practice where the registration is <registration> gets nothing
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Synthetic Street as registered
      And a nurse has recorded the registration of Ade with Invented Lane as <registration>
      When a doctor writes the discharge summary "Asthma, inhaler twice a day" of Ade
      Then within the delivery limit Synthetic Street holds the one discharge summary "Asthma, inhaler twice a day" of Ade

      Examples:
        | n | registration            |
        | 3 | not answered            |
        | 4 | refused by the practice |
        | 5 | declined by the person  |

    Example: [REL-04.6] What one practice accepts and what another rejects are told apart, and the second is chased
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the registration of Ade and Bronagh with Synthetic Street as registered
      And the practice rejects discharge summaries of Bronagh
      When a doctor writes the discharge summary "Type 2 diabetes" of Ade and Bronagh
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who     | delivery  | chased |
        | Ade     | delivered | no     |
        | Bronagh | rejected  | yes    |

    Example: [REL-04.7] An answer that comes late ends the chase of that summary alone
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the registration of Ade and Bronagh with Synthetic Street as registered
      And the practice does not answer discharge summaries of Ade
      And the practice does not answer discharge summaries of Bronagh
      And a doctor has written the discharge summary "Hepatitis C, treated" of Ade and Bronagh
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who     | delivery    | chased |
        | Ade     | unconfirmed | yes    |
        | Bronagh | unconfirmed | yes    |
      When the practice at last accepts the discharge summary of Bronagh
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who     | delivery    | chased |
        | Ade     | unconfirmed | yes    |
        | Bronagh | delivered   | no     |

    Example: [REL-04.8] A summary for which there is no practice is chased
      Given Ade is held at Kirkvale
      When a doctor writes the discharge summary "Depression, on sertraline" of Ade
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery               | chased |
        | Ade | waiting for a practice | yes    |

    Example: [REL-04.9] A summary goes once it is finished, and not before
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the registration of Ade and Bronagh with Synthetic Street as registered
      And a doctor has begun the discharge summary "Under review" of Ade
      And a doctor has begun the discharge summary "High blood pressure" of Bronagh
      When a doctor finishes the discharge summary of Bronagh
      Then within the delivery limit Synthetic Street holds the one discharge summary "High blood pressure" of Bronagh
      And no practice holds a discharge summary of Ade

    Example: [REL-04.10] A summary that waited for a practice goes once there is one, and is chased no more
      Given Ade is held at Kirkvale
      And a doctor has written the discharge summary "Depression, on sertraline" of Ade
      When a nurse records the registration of Ade with Invented Lane as registered
      Then within the delivery limit Invented Lane holds the one discharge summary "Depression, on sertraline" of Ade
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery  | chased |
        | Ade | delivered | no     |

    Example: [REL-04.11] A summary that nobody answers is not taken for delivered, and is chased
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Synthetic Street as registered
      And the practice does not answer discharge summaries of Ade
      When a doctor writes the discharge summary "Chronic pain" of Ade
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery    | chased |
        | Ade | unconfirmed | yes    |

    Example: [REL-04.12] A rejection that comes late is a rejection
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Synthetic Street as registered
      And the practice does not answer discharge summaries of Ade
      And a doctor has written the discharge summary "Chronic pain" of Ade
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery    | chased |
        | Ade | unconfirmed | yes    |
      When the practice at last rejects the discharge summary of Ade
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery | chased |
        | Ade | rejected | yes    |
