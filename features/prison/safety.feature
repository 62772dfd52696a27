Feature: What the prison tells healthcare for safety

  A risk that is known on the wing is known in the clinic.

  @REQ-OPS-04 @must @core @binds-ops
  Rule: The prison gives healthcare a role of its own: for those in its care alone, and without the details of third parties

    Example: [OPS-04.1] Whoever is held where healthcare has no patients does not exist for it
      Given Ade is held at Kirkvale
      When Bronagh is received at Ashwater
      Then the prison lets healthcare find exactly Ade of Ade and Bronagh

    Example: [OPS-04.2] Whoever is transferred into care can be found, and whoever leaves it cannot
      Given Ade is held at Kirkvale
      And Bronagh is held at Ashwater
      And Chidi is held at Ashwater
      When Bronagh is transferred to Kirkvale
      Then the prison lets healthcare find exactly Ade and Bronagh of Ade, Bronagh and Chidi

    Example: [OPS-04.3] Of somebody to be kept apart, healthcare learns the number and the reason alone
      Given Ade and Bronagh are held at Kirkvale
      When the prison keeps Ade and Bronagh apart because of "BULLYING"
      Then the prison shows healthcare exactly this of Ade's people to keep apart:
        | number | reason   | name     | cell     |
        | given  | BULLYING | withheld | withheld |

  @REQ-OPS-05 @should @binds-ops
  Rule: The prison tells healthcare the stage of an ACCT and the date of its next review

    Scenario Outline: [OPS-05.<n>] An ACCT after the alert <alert> is <stage>, with its next review
      Given Ade is held at Kirkvale
      And the prison holds an active "<alert>" alert for Ade
      When the prison plans Ade's next ACCT review for "in 3 days"
      Then the prison shows healthcare exactly this of Ade's ACCT review:
        | stage   | next review |
        | <stage> | in 3 days   |

      Examples:
        | n | alert | stage        |
        | 1 | HA    | open         |
        | 2 | HA1   | post_closure |

    Example: [OPS-05.3] An ACCT whose review nobody has planned says so
      Given Ade is held at Kirkvale
      When the prison adds an active "HA" alert for Ade
      Then the prison shows healthcare exactly this of Ade's ACCT review:
        | stage | next review |
        | open  |             |

    Example: [OPS-05.4] An ACCT that has ended is closed
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When the prison ends Ade's "HA" alert
      Then the prison shows healthcare exactly this of Ade's ACCT review:
        | stage  |
        | closed |

  @REQ-OPS-10 @must @core @binds-ops
  Rule: The prison tells healthcare of a change of alert or location fast enough for safety

    Example: [OPS-10.1] A new alert is told at once
      Given Ade is held at Kirkvale
      And healthcare has dealt with its notices about Ade
      When the prison adds an active "HA" alert for Ade
      Then within the safety notice limit healthcare is told that the alerts of Ade changed

    Example: [OPS-10.2] A new cell is told at once
      Given Ade is held at Kirkvale
      And healthcare has dealt with its notices about Ade
      When Ade moves to cell B-2-014
      Then within the safety notice limit healthcare is told that the whereabouts of Ade changed

    Example: [OPS-10.3] An alert that lapses by itself is told like any other
      Given Ade is held at Kirkvale
      And the prison holds an active "XVL" alert for Ade
      And within the prison notice limit healthcare is told that the alerts of Ade changed
      And healthcare has dealt with its notices about Ade
      When the prison lets lapse Ade's "XVL" alert
      Then within the prison notice limit healthcare is told that the alerts of Ade changed

    Example: [OPS-10.5] The end of an alert is told at once
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      And within the prison notice limit healthcare is told that the alerts of Ade changed
      And healthcare has dealt with its notices about Ade
      When the prison ends Ade's "HA" alert
      Then within the safety notice limit healthcare is told that the alerts of Ade changed

    Example: [OPS-10.4] Whoever asks is shown a new alert and a new cell before any notice
      Given Ade is held at Kirkvale
      And the prison holds an active "HA" alert for Ade
      When Ade moves to cell B-2-014
      Then the prison shows healthcare exactly this of Ade's alerts:
        | code | state  |
        | HA   | active |
      And the prison shows healthcare exactly this of Ade's whereabouts:
        | prison   | cell    |
        | Kirkvale | B-2-014 |
