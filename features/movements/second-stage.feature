Feature: The second-stage assessment

  The second assessment finds what a hurried first one missed, and a transfer is the usual way to lose it.

  @REQ-MOVE-04 @must @binds-hc
  Rule: The second-stage assessment is due within seven days of entry or transfer, and is raised when overdue or when the person leaves first

    Scenario Outline: [MOVE-04.<n>] Whoever came in <day> is due <due>, and it is <state>
      When the prison's books come to say that Ade was received at <prison> <day>
      Then within the settling limit a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due   | state   |
        | <prison> | <due> | <state> |

      Examples:
        | n | prison     | day        | due       | state      |
        | 1 | Kirkvale   | today      | in 7 days | to be done |
        | 2 | Harrowmere | 6 days ago | tomorrow  | to be done |
        | 3 | Kirkvale   | 7 days ago | today     | to be done |
        | 4 | Harrowmere | 8 days ago | yesterday | overdue    |

    Scenario Outline: [MOVE-04.<n>] It is raised when somebody leaves on day <length> without it
      Given Ade and Bronagh are held at Kirkvale since <day>
      When Ade is released
      Then within the settling limit a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due   | state      |
        | Kirkvale | <due> | left first |
      And a nurse sees exactly these second-stage assessments of Bronagh:
        | prison   | due   | state   |
        | Kirkvale | <due> | <state> |

      Examples:
        | n | length | day         | due        | state      |
        | 5 | 6      | 6 days ago  | tomorrow   | to be done |
        | 6 | 13     | 13 days ago | 6 days ago | overdue    |

    Example: [MOVE-04.7] Nobody is called to mind who left after it
      Given Ade is held at Kirkvale since 6 days ago
      And a nurse has recorded Ade's second-stage assessment of yesterday
      When Ade is released
      Then within the settling limit and from then on a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due      | state |
        | Kirkvale | tomorrow | done  |

    Example: [MOVE-04.8] It is done once it is recorded, for that person alone
      Given Ade and Bronagh are held at Kirkvale since 8 days ago
      When a nurse records Ade's second-stage assessment of today
      Then within the settling limit a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due       | state |
        | Kirkvale | yesterday | done  |
      And a nurse sees exactly these second-stage assessments of Bronagh:
        | prison   | due       | state   |
        | Kirkvale | yesterday | overdue |

    Example: [MOVE-04.9] The first-stage assessment is not the second
      Given Ade is held at Kirkvale
      When a nurse completes Ade's first-stage assessment
      Then within the settling limit and from then on a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due       | state      |
        | Kirkvale | in 7 days | to be done |

    Scenario Outline: [MOVE-04.<n>] A transfer <day> starts the seven days again
      Given Ade is held at Kirkvale since 12 days ago
      When the prison's books come to say that Ade was transferred to Harrowmere <day>
      Then within the settling limit a nurse sees exactly these second-stage assessments of Ade:
        | prison     | due   | state   |
        | Harrowmere | <due> | <state> |

      Examples:
        | n  | day        | due       | state      |
        | 10 | today      | in 7 days | to be done |
        | 11 | 7 days ago | today     | to be done |

    Scenario Outline: [MOVE-04.<n>] Nothing starts again because somebody <move>
      Given Ade is held at Kirkvale since 6 days ago
      When Ade <move>
      Then within the settling limit and from then on a nurse sees exactly these second-stage assessments of Ade:
        | prison   | due      | state      |
        | Kirkvale | tomorrow | to be done |

      Examples:
        | n  | move                  |
        | 12 | goes to court         |
        | 13 | moves to another cell |

    Example: [MOVE-04.14] Somebody who comes again is assessed again
      Given Ade is held at Kirkvale since 70 days ago
      And a nurse has recorded Ade's second-stage assessment of 65 days ago
      And Ade was released 60 days ago
      When Ade is received again at Harrowmere
      Then within the settling limit a nurse sees exactly these second-stage assessments of Ade:
        | prison     | due         | state      |
        | Kirkvale   | 63 days ago | done       |
        | Harrowmere | in 7 days   | to be done |

    Example: [MOVE-04.15] The measure counts stays of more than seven days, and what was done within seven
      Given these people are held at Kirkvale:
        | person   | since        | assessed    |
        | Ade      | 1 days ago   |             |
        | Bronagh  | 6 days ago   | today       |
        | Chidi    | 7 days ago   | today       |
        | Dilys    | 8 days ago   | yesterday   |
        | Emeka    | 13 days ago  |             |
        | Farida   | 50 days ago  | 42 days ago |
        | Gwyn     | 100 days ago | 95 days ago |
        | Harpreet | 182 days ago |             |
      When Harpreet is released
      Then within the settling limit the second-stage measure counts exactly:
        | person   | prison   | in time |
        | Dilys    | Kirkvale | yes     |
        | Emeka    | Kirkvale | no      |
        | Farida   | Kirkvale | no      |
        | Gwyn     | Kirkvale | yes     |
        | Harpreet | Kirkvale | no      |

    Example: [MOVE-04.16] Two stays of seven days at most are not counted as one long one
      Given Ade and Bronagh are held at Kirkvale since 12 days ago
      When the prison's books come to say that Ade was transferred to Harrowmere 7 days ago
      Then within the settling limit the second-stage measure counts exactly:
        | person  | prison   | in time |
        | Bronagh | Kirkvale | no      |
