Feature: What comes with a person who is received

  The prison's cell-share assessment and the escort record say what a nurse would not otherwise ask about.

  @REQ-MOVE-02 @must @core @binds-hc
  Rule: The first-stage assessment shows the cell-share assessment and escort record, or a recorded decision to go on without them

    Example: [MOVE-02.1] Everything that came is shown
      Given Ade is held at Kirkvale
      When the prison holds this of Ade's reception:
        | cell-share assessment | escort risk                                          | escort health               |
        | High                  | Threatened to harm himself; Found with a razor blade | Took insulin at 07:30 today |
      Then a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk                                          | escort health               |
        | High                  | Threatened to harm himself; Found with a razor blade | Took insulin at 07:30 today |

    Scenario Outline: [MOVE-02.<n>] Without a reason it is <answer> where the parts are <rating>, <risk> and <health>
      Given Ade is held at Kirkvale
      And the prison holds this of Ade's reception:
        | cell-share assessment | escort risk | escort health |
        | <rating>              | <risk>      | <health>      |
      When a nurse tries to complete Ade's first-stage assessment without a reason
      Then Ade's first-stage assessment is <answer>
      And a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk | escort health |
        | <rating>              | <risk>      | <health>      |

      Examples:
        | n | rating   | risk                | health         | answer                                 |
        | 2 | Standard | Fights other people | Has had a fall | accepted                               |
        | 3 | High     | none                | none           | accepted                               |
        | 4 | Standard | missing             | missing        | refused because information is missing |
        | 5 | missing  | Fights other people | none           | refused because information is missing |
      @via-browser
      Examples:
        | n  | rating | risk                                    | health  | answer                                 |
        | 15 | High   | Threatened to harm himself; Had a razor | none    | accepted                               |
        | 16 | High   | missing                                 | missing | refused because information is missing |

    Example: [MOVE-02.6] The reason for going on is kept with the assessment
      Given Ade and Bronagh are held at Kirkvale
      And a nurse tries to complete Bronagh's first-stage assessment for the reason "No record came, and the van has left"
      When a nurse tries to complete Ade's first-stage assessment for the reason "Asked the escort staff by telephone"
      Then Ade's first-stage assessment is accepted
      And a nurse sees these complete first-stage assessments of Ade:
        | went on because                     |
        | Asked the escort staff by telephone |
      And a nurse sees these complete first-stage assessments of Bronagh:
        | went on because                      |
        | No record came, and the van has left |

    Example: [MOVE-02.7] An empty reason is none
      Given Ade is held at Kirkvale
      When a nurse tries to complete Ade's first-stage assessment for the reason "   "
      Then Ade's first-stage assessment is refused because information is missing
      And a nurse sees these complete first-stage assessments of Ade:
        | went on because |

    Example: [MOVE-02.8] One person's escort record is not another's
      Given Ade and Bronagh are held at Kirkvale
      And the prison holds this of Ade's reception:
        | cell-share assessment | escort risk         | escort health |
        | High                  | Fights other people | Epilepsy      |
      When a nurse tries to complete Bronagh's first-stage assessment without a reason
      Then Bronagh's first-stage assessment is refused because information is missing
      And a nurse sees exactly this of what came with Bronagh:
        | cell-share assessment | escort risk | escort health |
        | missing               | missing     | missing       |
      And a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk         | escort health |
        | High                  | Fights other people | Epilepsy      |

    Example: [MOVE-02.9] An escort record that comes late is seen when it comes
      Given Ade is held at Kirkvale
      And a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk | escort health |
        | missing               | missing     | missing       |
      When the prison holds this of Ade's reception:
        | cell-share assessment | escort risk | escort health       |
        | Standard              | none        | Took a fit at court |
      Then a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk | escort health       |
        | Standard              | none        | Took a fit at court |

    Example: [MOVE-02.10] The escort record of an earlier stay is not shown as this one's
      Given Ade is held at Kirkvale since 70 days ago
      And the prison holds this of Ade's reception:
        | cell-share assessment | escort risk | escort health       |
        | Standard              | none        | Took a fit at court |
      And a nurse has completed Ade's first-stage assessment
      And Ade was released 60 days ago
      And Ade is held at Kirkvale again
      When a nurse tries to complete Ade's first-stage assessment without a reason
      Then Ade's first-stage assessment is refused because information is missing
      And a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk | escort health |
        | Standard              | missing     | missing       |

    Scenario Outline: [MOVE-02.<n>] An escort record that is <state> is missing, not empty
      Given Ade is held at Kirkvale
      And the prison holds this of Ade's reception:
        | cell-share assessment | escort risk         | escort health |
        | Standard              | Fights other people | none          |
      And the prison's escort record for Ade is <state>
      When a nurse tries to complete Ade's first-stage assessment without a reason
      Then Ade's first-stage assessment is refused because information is missing
      And a nurse sees exactly this of what came with Ade:
        | cell-share assessment | escort risk | escort health |
        | Standard              | missing     | missing       |

      Examples:
        | n  | state       |
        | 11 | unreachable |
        | 12 | forbidden   |
        | 13 | failing     |
        | 14 | garbled     |

    @via-browser
    Example: [MOVE-02.17] Whoever reads the assessment finds why it went on
      Given Ade is held at Kirkvale
      When a nurse tries to complete Ade's first-stage assessment for the reason "Asked the escort staff by telephone"
      Then Ade's first-stage assessment is accepted
      And a nurse sees these complete first-stage assessments of Ade:
        | went on because                     |
        | Asked the escort staff by telephone |
