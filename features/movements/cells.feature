Feature: A cell before the assessment

  A person in a cell whom nobody has assessed may share it, or be alone in it, when neither is safe.

  @REQ-MOVE-03 @must @binds-hc
  Rule: The healthcare system warns and reports when the prison allocates a cell before the first-stage assessment is complete

    Background:
      Given Ade and Bronagh are held at Kirkvale

    Example: [MOVE-03.1] A cell before the assessment is a warning about that person
      When Ade moves to cell A-1-003
      Then within the cell warning limit the report of cells before assessment holds exactly:
        | person | prison   | cell    | warning |
        | Ade    | Kirkvale | A-1-003 | open    |

    Example: [MOVE-03.2] Nobody is warned of somebody who was assessed first
      Given a nurse has completed Ade's first-stage assessment
      And Bronagh moves to cell A-1-004
      And within the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Bronagh | Kirkvale | A-1-004 | open    |
      When Ade moves to cell A-1-003
      Then throughout the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Bronagh | Kirkvale | A-1-004 | open    |

    Example: [MOVE-03.3] The assessment ends the warning, and the report keeps it
      Given Ade moves to cell A-1-003
      And Bronagh moves to cell A-1-004
      And within the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Ade     | Kirkvale | A-1-003 | open    |
        | Bronagh | Kirkvale | A-1-004 | open    |
      When a nurse completes Ade's first-stage assessment
      Then within the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Ade     | Kirkvale | A-1-003 | closed  |
        | Bronagh | Kirkvale | A-1-004 | open    |

    Example: [MOVE-03.4] One warning is enough for a second cell
      Given Ade moves to cell A-1-003
      And within the cell warning limit the report of cells before assessment holds exactly:
        | person | prison   | cell    | warning |
        | Ade    | Kirkvale | A-1-003 | open    |
      When Ade moves to cell B-2-014
      Then throughout the cell warning limit the report of cells before assessment holds exactly:
        | person | prison   | cell    | warning |
        | Ade    | Kirkvale | A-1-003 | open    |

    Example: [MOVE-03.5] A warning that was ended is not raised by a notice that comes again
      Given Ade moves to cell A-1-003
      And within the cell warning limit the report of cells before assessment holds exactly:
        | person | prison   | cell    | warning |
        | Ade    | Kirkvale | A-1-003 | open    |
      And a nurse has completed Ade's first-stage assessment
      When the prison repeats its notices about Ade
      Then throughout the cell warning limit the report of cells before assessment holds exactly:
        | person | prison   | cell    | warning |
        | Ade    | Kirkvale | A-1-003 | closed  |

    Scenario Outline: [MOVE-03.<n>] Somebody who <leaves> is in no cell
      Given Bronagh moves to cell A-1-004
      And within the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Bronagh | Kirkvale | A-1-004 | open    |
      When Ade <leaves>
      Then throughout the cell warning limit the report of cells before assessment holds exactly:
        | person  | prison   | cell    | warning |
        | Bronagh | Kirkvale | A-1-004 | open    |

      Examples:
        | n | leaves                       |
        | 6 | goes to court                |
        | 7 | goes to hospital             |
        | 8 | is transferred to Harrowmere |

    Example: [MOVE-03.9] An assessment at the old prison is none at the new one
      Given a nurse has completed Ade's first-stage assessment
      And Ade is transferred to Harrowmere
      And within the cell warning limit a nurse sees Ade where the prison has Ade
      When Ade moves to cell C-3-030
      Then within the cell warning limit the report of cells before assessment holds exactly:
        | person | prison     | cell    | warning |
        | Ade    | Harrowmere | C-3-030 | open    |

    Example: [MOVE-03.10] A cell of which the first notice tells is one before the assessment
      Given the prison's notices about Chidi are lost
      And Chidi is received at Harrowmere
      And Chidi moves to cell C-3-031
      When the prison's notices about Chidi arrive
      Then within the cell warning limit the report of cells before assessment holds exactly:
        | person | prison     | cell    | warning |
        | Chidi  | Harrowmere | C-3-031 | open    |
