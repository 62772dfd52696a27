Feature: What became of a safety message

  A message that was queued has not been read by anybody.

  @REQ-RES-06 @must @core @binds-both
  Rule: For each safety message to the prison, the healthcare system shows accepted, rejected or unconfirmed, and what to do when unconfirmed

    Example: [RES-06.1] Messages about three people are answered in three ways
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And the prison accepts concerns about Ade
      And the prison rejects concerns about Bronagh
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      And a nurse has raised the self-harm concern "Will not leave her cell" about Bronagh
      When a nurse raises the self-harm concern "Has stopped eating" about Chidi
      Then within the unconfirmed concern limit a nurse sees exactly these safety messages:
        | about   | words                   | state       |
        | Ade     | Gave his things away    | accepted    |
        | Bronagh | Will not leave her cell | rejected    |
        | Chidi   | Has stopped eating      | unconfirmed |

    Example: [RES-06.2] A rejection that comes late replaces "unconfirmed", with its reason
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And a nurse has raised the self-harm concern "Marks on both arms" about Ade
      And within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
      When the prison turns down the concern about Ade
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about | words              | state    |
        | Ade   | Marks on both arms | rejected |

    Example: [RES-06.3] A receipt belongs to its own message, not to another about the same person
      Given Ade is held at Kirkvale
      And the prison does not answer concerns about Ade
      And a nurse has raised the self-harm concern "Low in mood since court" about Ade
      And a doctor has raised the self-harm concern "Now speaks of dying" about Ade
      And within the concern receipt limit the prison holds exactly these concerns about Ade:
        | summary                 | from   | urgent |
        | Low in mood since court | nurse  | yes    |
        | Now speaks of dying     | doctor | yes    |
      When the prison takes up the concern about Ade
      Then within the unconfirmed concern limit a nurse sees exactly these safety messages:
        | about | words                   | state       |
        | Ade   | Low in mood since court | unconfirmed |
        | Ade   | Now speaks of dying     | accepted    |

    Example: [RES-06.4] A message that could not be delivered is accepted once the prison can be reached
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      And the prison's tray of concerns for Ade is unreachable
      And a nurse has raised the self-harm concern "Found with a ligature" about Ade
      And within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"
      When the prison's tray of concerns for Ade is available again
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about | words                 | state    |
        | Ade   | Found with a ligature | accepted |

    Example: [RES-06.5] Medical holds on three people are answered in three ways
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And the prison rejects medical holds on Bronagh
      And the prison does not answer medical holds on Chidi
      And a nurse has placed a medical hold on Ade until in 5 days
      And a nurse has placed a medical hold on Bronagh until in 5 days
      When a nurse places a medical hold on Chidi until in 5 days
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about   | words                                 | state       |
        | Ade     | Coronary bypass operation on Thursday | accepted    |
        | Bronagh | Coronary bypass operation on Thursday | rejected    |
        | Chidi   | Coronary bypass operation on Thursday | unconfirmed |

    Scenario Outline: [RES-06.<n>] A hold that the prison <answers> late is shown as <state>
      Given Ade is held at Kirkvale
      And the prison does not answer medical holds on Ade
      And a nurse has placed a medical hold on Ade until in 5 days
      And within the safety message receipt limit a nurse sees the medical hold on Ade as "unconfirmed"
      When the prison <answers> the medical hold on Ade
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about | words                                 | state   |
        | Ade   | Coronary bypass operation on Thursday | <state> |

      Examples:
        | n | answers    | state    |
        | 6 | takes up   | accepted |
        | 7 | turns down | rejected |

    Example: [RES-06.8] The receipt of a concern is none for the medical hold on the same person
      Given Ade is held at Kirkvale
      And the prison accepts concerns about Ade
      And the prison does not answer medical holds on Ade
      And a nurse has placed a medical hold on Ade until in 5 days
      When a nurse raises the self-harm concern "Gave his things away" about Ade
      Then within the safety message receipt limit a nurse sees exactly these safety messages:
        | about | words                                 | state       |
        | Ade   | Gave his things away                  | accepted    |
        | Ade   | Coronary bypass operation on Thursday | unconfirmed |

    @via-browser
    Example: [RES-06.9] Whoever sent them finds how each message stands, and what to do
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And a nurse has opened Ade's record
      And the prison accepts concerns about Ade
      And the prison rejects concerns about Bronagh
      And a nurse has raised the self-harm concern "Gave his things away" about Ade
      And a nurse has raised the self-harm concern "Will not leave her cell" about Bronagh
      When a nurse raises the self-harm concern "Has stopped eating" about Chidi
      Then within the unconfirmed concern limit a nurse sees exactly these safety messages:
        | about   | words                   | state       |
        | Ade     | Gave his things away    | accepted    |
        | Bronagh | Will not leave her cell | rejected    |
        | Chidi   | Has stopped eating      | unconfirmed |
