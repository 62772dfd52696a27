Feature: The prison's roll, for healthcare

  What a notice did not tell, the roll does.

  @REQ-OPS-14 @must @core @binds-ops
  Rule: The prison gives healthcare the roll of each prison

    Example: [OPS-14.1] The roll holds those whom the prison holds, and nobody from elsewhere
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      When Chidi is received at Kirkvale
      Then the roll of Kirkvale shows healthcare exactly these of Ade, Bronagh and Chidi:
        | person | name  | born  | status    |
        | Ade    | right | right | active in |
        | Chidi  | right | right | active in |

    Example: [OPS-14.2] Whoever is transferred leaves one roll and joins the other
      Given Ade is held at Kirkvale
      When Ade is transferred to Harrowmere
      Then the roll of Kirkvale shows healthcare exactly these of Ade:
        | person |
      And the roll of Harrowmere shows healthcare exactly these of Ade:
        | person |
        | Ade    |

    Example: [OPS-14.3] Whoever is out for the day stays on the roll, as being out
      Given Ade is held at Kirkvale
      When Ade goes to court
      Then the roll of Kirkvale shows healthcare exactly these of Ade:
        | person | status     |
        | Ade    | active out |

    Example: [OPS-14.4] Whoever is released leaves the roll
      Given Ade and Bronagh are held at Kirkvale
      When Ade is released
      Then the roll of Kirkvale shows healthcare exactly these of Ade and Bronagh:
        | person  | status    |
        | Bronagh | active in |

    Example: [OPS-14.5] The roll names the cell that somebody has moved to
      Given Ade is held at Kirkvale
      When Ade moves to cell B-2-014
      Then the roll of Kirkvale shows healthcare exactly these of Ade:
        | person | cell    |
        | Ade    | B-2-014 |
