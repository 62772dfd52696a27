Feature: A link that both ends prove

  Certificates and keys run out on a date, and care on that date still depends on the link.

  @REQ-ACC-04 @must @binds-hc
  Rule: The link between the systems authenticates both ends, fails closed, and loses no message when certificates or keys change

    @serial
    Scenario Outline: [ACC-04.<n>] Staff are told what has not gone, and the NHS is asked sparingly, when <refusal>
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS refuses the healthcare system because <refusal>
      When a doctor writes the discharge summary "Epilepsy, on lamotrigine" of Ade
      Then within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      And the healthcare system has asked for a token no more often than the token request volume

      Examples:
        | n | refusal                            |
        | 1 | its key is not named               |
        | 2 | its key is not known               |
        | 3 | its proof is signed in another way |
        | 4 | its proof is of another kind       |
        | 5 | its proof has ended                |
        | 6 | its proof names two parties        |
        | 7 | its proof was used before          |
        | 8 | its public key cannot be fetched   |

    @serial
    Example: [ACC-04.9] Once the NHS knows the key, what was kept back goes, once
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS refuses the healthcare system because its key is not known
      And a doctor has written the discharge summary "Asthma, inhaler twice a day" of Ade
      And within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      When the NHS accepts the healthcare system again
      Then within the delivery limit Synthetic Street holds the one discharge summary "Asthma, inhaler twice a day" of Ade
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery  | chased |
        | Ade | delivered | no     |

    @serial
    Example: [ACC-04.10] What was kept back goes to each person's own practice
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And Bronagh, registered with Invented Lane, is held at Kirkvale
      And the NHS refuses the healthcare system because its proof has ended
      And a doctor has written the discharge summary "Type 2 diabetes" of Ade and Bronagh
      When the NHS accepts the healthcare system again
      Then within the delivery limit Synthetic Street holds the one discharge summary "Type 2 diabetes" of Ade
      And within the delivery limit Invented Lane holds the one discharge summary "Type 2 diabetes" of Bronagh

    @serial
    Example: [ACC-04.11] Nothing goes without a token
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS refuses the healthcare system because its key is not known
      When a doctor writes the discharge summary "Chronic pain" of Ade
      Then within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      And the healthcare system has sent the NHS nothing without a token
      And no practice holds a discharge summary of Ade

    @serial
    Example: [ACC-04.12] A proof that is refused is shown to nobody else
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS refuses the healthcare system because its proof is of another kind
      When a doctor writes the discharge summary "Depression, on sertraline" of Ade
      Then within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      And a nurse and the NHS's other services are not shown the proof that Ade's summary was to go with

    @serial
    Example: [ACC-04.13] A token that the NHS ends early is replaced, and nothing is lost
      Given Ade and Bronagh, registered with Synthetic Street, are held at Kirkvale
      And a doctor has written the discharge summary "High blood pressure" of Ade
      And within the delivery limit Synthetic Street holds the one discharge summary "High blood pressure" of Ade
      And the NHS has ended every token
      When a doctor writes the discharge summary "Chronic pain" of Bronagh
      Then within the delivery limit Synthetic Street holds the one discharge summary "Chronic pain" of Bronagh

    @serial
    Example: [ACC-04.14] An answer that comes while the NHS refuses is taken in afterwards
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And a doctor has written the discharge summary "Under review" of Ade, which is not answered
      And within the delivery limit Synthetic Street holds the one discharge summary "Under review" of Ade
      And the NHS refuses the healthcare system because its public key cannot be fetched
      And within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery    | chased |
        | Ade | unconfirmed | yes    |
      And the practice at last accepts the discharge summary of Ade
      When the NHS accepts the healthcare system again
      Then within the delivery limit a nurse sees exactly these discharge summaries:
        | who | delivery  | chased |
        | Ade | delivered | no     |

    @serial
    Example: [ACC-04.15] Each token is asked for with a new proof
      Given Ade and Bronagh, registered with Synthetic Street, are held at Kirkvale
      And a doctor has written the discharge summary "High blood pressure" of Ade
      And within the delivery limit Synthetic Street holds the one discharge summary "High blood pressure" of Ade
      And the NHS has ended every token
      When a doctor writes the discharge summary "Chronic pain" of Bronagh
      Then within the delivery limit the healthcare system has asked for a token with a new proof each time

    @serial
    Scenario Outline: [ACC-04.<n>] Staff are told what has not gone, and the NHS is sent nothing, when its certificate <flaw>
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS's certificate <flaw>
      When a doctor writes the discharge summary "Epilepsy, on lamotrigine" of Ade
      Then within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      And within the discharge summary limit and from then on the healthcare system has sent the NHS nothing since its certificate changed

      Examples:
        | n  | flaw                                    |
        | 16 | has expired                             |
        | 17 | is for another name                     |
        | 18 | is from an authority that nobody trusts |
        | 19 | is revoked                              |

    @serial
    Example: [ACC-04.20] A certificate that the NHS renews is taken, and nothing is lost
      Given Ade and Bronagh, registered with Synthetic Street, are held at Kirkvale
      And a doctor has written the discharge summary "High blood pressure" of Ade
      And within the delivery limit Synthetic Street holds the one discharge summary "High blood pressure" of Ade
      And the NHS has renewed its certificate
      When a doctor writes the discharge summary "Chronic pain" of Bronagh
      Then within the delivery limit Synthetic Street holds the one discharge summary "Chronic pain" of Bronagh

    @serial
    Example: [ACC-04.21] Once the NHS's certificate is valid, what was kept back goes, once, to each person's own practice
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And Bronagh, registered with Invented Lane, is held at Kirkvale
      And the NHS's certificate is for another name
      And a doctor has written the discharge summary "Type 2 diabetes" of Ade and Bronagh
      And within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      When the NHS's certificate is valid again
      Then within the delivery limit Synthetic Street holds the one discharge summary "Type 2 diabetes" of Ade
      And within the delivery limit Invented Lane holds the one discharge summary "Type 2 diabetes" of Bronagh

    @serial
    Example: [ACC-04.22] A proof is shown to nobody whose certificate is not valid
      Given Ade, registered with Synthetic Street, is held at Kirkvale
      And the NHS refuses the healthcare system because its proof has ended
      And a doctor has written the discharge summary "Chronic pain" of Ade
      And within the discharge summary limit a nurse is told that the discharge summary of Ade has not gone
      And the NHS's certificate is for another name
      When the NHS accepts the healthcare system again
      Then within the discharge summary limit the healthcare system has sent the NHS nothing since its certificate changed
